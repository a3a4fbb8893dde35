// PostGraphile 5 over the project's own tables, with the settings that its documentation recommends for production.
// Arguments: the database's URL, the port.
import { createServer } from 'node:http'
import { PgAggregatesPreset } from '@graphile/pg-aggregates'
import { PgSimplifyInflectionPreset } from '@graphile/simplify-inflection'
import { postgraphile } from 'postgraphile'
import { makePgService } from 'postgraphile/adaptors/pg'
import { grafserv } from 'postgraphile/grafserv/node'
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber'
import { PostGraphileConnectionFilterPreset } from 'postgraphile-plugin-connection-filter'

const [url, port] = process.argv.slice(2)

const preset = {
  extends: [
    PostGraphileAmberPreset,
    PgSimplifyInflectionPreset,
    PostGraphileConnectionFilterPreset,
    PgAggregatesPreset,
  ],
  disablePlugins: ['PgIndexBehaviorsPlugin'], // else only indexed columns can be filtered by, and archived_at is none
  pgServices: [
    makePgService({ connectionString: url, schemas: ['public'], poolConfig: { max: 10 } }),
  ],
  grafast: { explain: false },
  grafserv: {
    graphiql: false,
    watch: false,
    maxRequestLength: 1_000_000, // 100,000 is the default: less than 500 timecards in one call
  },
}

const server = createServer()
server.on('error', (error) => {
  console.error(error)
  process.exit(1)
})
await postgraphile(preset).createServ(grafserv).addTo(server)
server.listen(Number(port), '127.0.0.1')
