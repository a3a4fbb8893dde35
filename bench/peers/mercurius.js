// mercurius over the project's own schema (the part that the works use) and tables, as fast as it can be had: jit,
// prepared statements, one statement for each relationship, batched by dataloader rather than by mercurius' own loaders.
// Arguments: the database's URL, the port.
import DataLoader from 'dataloader'
import Fastify from 'fastify'
import mercurius from 'mercurius'
import pg from 'pg'

const [url, port] = process.argv.slice(2)

const asText = (value) => value
pg.types.setTypeParser(pg.types.builtins.DATE, asText)
const pool = new pg.Pool({ connectionString: url, max: 10 })

const schema = `
  scalar Date
  scalar Decimal

  type Query {
    project(id: ID!): Project
    projects(first: Int!, after: String): ProjectConnection!
    timecards(first: Int!, after: String, filter: TimecardFilter): TimecardConnection!
    hoursByProject(from: Date!, to: Date!, first: Int = 20): [ProjectHours!]!
    teamMembers(first: Int!, after: String): TeamMemberConnection!
  }

  type Mutation { timecardUpsertMany(input: TimecardUpsertManyInput!): TimecardUpsertManyPayload! }

  type TimecardUpsertManyPayload { results: [TimecardUpsertResult!]! userErrors: [UserError!]! }
  type TimecardUpsertResult { externalId: String! status: UpsertStatus! timecard: UpsertedTimecard userErrors: [UserError!]! }
  type UpsertedTimecard { id: ID! }
  type UserError { code: String! }
  enum UpsertStatus { CREATED UPDATED }

  input TimecardUpsertManyInput { source: String! rows: [TimecardUpsertInput!]! }
  input TimecardUpsertInput {
    externalId: String! project: ReferenceInput! worker: ReferenceInput! workDate: Date! notes: String
    signed: Boolean! = false entries: [TimecardEntryUpsertInput!]!
  }
  input TimecardEntryUpsertInput {
    costCode: ReferenceInput! payType: ReferenceInput! hours: Decimal! billable: Boolean! = true
  }
  input ReferenceInput { code: String! }

  type PageInfo { hasNextPage: Boolean! endCursor: String }
  type ProjectConnection { nodes: [Project!]! }
  type TimecardConnection { nodes: [Timecard!]! totalCount: Int! pageInfo: PageInfo! }
  type TimecardEntryConnection { nodes: [TimecardEntry!]! }
  type ProjectAssignmentConnection { nodes: [ProjectAssignment!]! }
  type TeamMemberConnection { nodes: [TeamMember!]! }

  type Project {
    id: ID! jobNumber: String! name: String! status: ProjectStatus! city: String startDate: Date
    projectManager: TeamMember
    timecards(first: Int!): TimecardConnection!
  }
  type TeamMember {
    id: ID! fullName: String!
    assignments(first: Int!): ProjectAssignmentConnection!
  }
  type ProjectAssignment { role: AssignmentRole! fromDate: Date! project: Project! }
  type Timecard {
    id: ID! workDate: Date! status: TimecardStatus!
    project: Project! worker: TeamMember!
    entries(first: Int!): TimecardEntryConnection!
  }
  type TimecardEntry { hours: Decimal! costCode: CostCode! }
  type CostCode { code: String! parent: CostCode }
  type ProjectHours { project: Project! hours: Decimal! entries: Int! }

  enum ProjectStatus { PLANNED ACTIVE ON_HOLD COMPLETE CLOSED }
  enum AssignmentRole { PROJECT_MANAGER SUPERINTENDENT FOREMAN CREW SAFETY OFFICE }
  enum TimecardStatus { DRAFT SUBMITTED APPROVED REJECTED EXPORTED }

  input TimecardFilter { project: ProjectFilter status: TimecardStatusFilter workDate: DateFilter }
  input ProjectFilter { id: IdFilter }
  input IdFilter { eq: ID }
  input TimecardStatusFilter { eq: TimecardStatus }
  input DateFilter { gte: Date lte: Date }
`

const PROJECT = 'id, job_number AS "jobNumber", name, status, city, start_date AS "startDate", project_manager_id AS "managerId"'
const MEMBER = 'id, full_name AS "fullName"'
const TIMECARD = 't.id, t.work_date AS "workDate", t.status, t.project_id AS "projectId", t.worker_id AS "workerId"'

const rows = async (name, text, values) => (await pool.query({ name, text, values })).rows

/** A loader of rows by their ids. */
const byId = (name, columns, table) => new DataLoader(async (ids) => {
  const found = await rows(name, `SELECT ${columns} FROM ${table} WHERE id = ANY ($1)`, [ids])
  const index = new Map(found.map((row) => [row.id, row]))
  return ids.map((id) => index.get(id))
})

/** A loader of the first rows of many parents; `select` is what stands in the LATERAL and refers to p.id. */
const firstOf = (name, select, first) => new DataLoader(async (ids) => {
  const found = await rows(
    name,
    `SELECT p.id AS "parentId", c.* FROM unnest($1::bigint[]) AS p (id) CROSS JOIN LATERAL (${select} LIMIT $2) c`,
    [ids, first])
  const index = new Map(ids.map((id) => [id, []]))
  for (const row of found) {
    index.get(row.parentId).push(row)
  }
  return ids.map((id) => ({ nodes: index.get(id) }))
})

/** The loaders of a request, each made when it is first used; a list has one for each page size. */
class Loaders {
  #made = new Map()

  #loader (key, make) {
    let loader = this.#made.get(key)
    if (loader === undefined) {
      loader = make()
      this.#made.set(key, loader)
    }
    return loader
  }

  get projects () {
    return this.#loader('projects', () => byId('projects', PROJECT, 'projects'))
  }

  get members () {
    return this.#loader('members', () => byId('members', MEMBER, 'team_members'))
  }

  get costCodes () {
    return this.#loader('costCodes', () => byId('costCodes', 'id, code, parent_id AS "parentCodeId"', 'cost_codes'))
  }

  timecards (first) {
    return this.#loader('timecards' + first, () => firstOf('timecardsOf', `
      SELECT ${TIMECARD} FROM timecards t WHERE t.project_id = p.id ORDER BY t.work_date DESC, t.id DESC`, first))
  }

  entries (first) {
    return this.#loader('entries' + first, () => firstOf('entriesOf', `
      SELECT e.hours, e.cost_code_id AS "costCodeId"
      FROM timecard_entries e WHERE e.timecard_id = p.id ORDER BY e.id`, first))
  }

  assignments (first) {
    return this.#loader('assignments' + first, () => firstOf('assignmentsOf', `
      SELECT a.role, a.from_date AS "fromDate", a.project_id AS "projectId" FROM project_assignments a
      WHERE a.team_member_id = p.id AND a.archived_at IS NULL ORDER BY a.from_date DESC, a.id DESC`, first))
  }
}

/** A cursor is the row's value in the order, and its id. */
const position = (cursor) => cursor ? cursor.split('|') : ['', 0]

const resolvers = {
  Query: {
    project: async (_, { id }) =>
      (await rows('project', `SELECT ${PROJECT} FROM projects WHERE id = $1`, [id]))[0],

    projects: async (_, { first, after }) => ({
      nodes: await rows('projectList', `
        SELECT ${PROJECT} FROM projects
        WHERE archived_at IS NULL AND (job_number_folded, id) > ($1, $2)
        ORDER BY job_number_folded, id LIMIT $3`, [...position(after), first])
    }),

    timecards: async (_, { first, after, filter }) => {
      const values = [filter.project.id.eq, filter.status.eq, filter.workDate.gte, filter.workDate.lte]
      const found = await rows('timecardList', `
        SELECT ${TIMECARD} FROM timecards t
        WHERE t.project_id = $1 AND t.status = $2 AND t.work_date BETWEEN $3 AND $4
          AND (t.work_date, t.id) < ($5::date, $6)
        ORDER BY t.work_date DESC, t.id DESC LIMIT $7`, [...values, ...position(after ?? 'infinity|0'), first + 1])
      const nodes = found.slice(0, first)
      const last = nodes.at(-1)
      const pageInfo = { hasNextPage: found.length > first, endCursor: last && `${last.workDate}|${last.id}` }
      return { nodes, pageInfo, filter: values }
    },

    hoursByProject: (_, { from, to, first }) => rows('hoursByProject', `
      SELECT t.project_id AS "projectId", sum(e.hours) AS hours, count(*) AS entries
      FROM timecards t JOIN timecard_entries e ON e.timecard_id = t.id
      WHERE t.work_date BETWEEN $1 AND $2
      GROUP BY t.project_id ORDER BY 2 DESC, 1 LIMIT $3`, [from, to, first]),

    teamMembers: async (_, { first, after }) => ({
      nodes: await rows('memberList', `
        SELECT ${MEMBER} FROM team_members
        WHERE archived_at IS NULL AND (last_name_folded, id) > ($1, $2)
        ORDER BY last_name_folded, id LIMIT $3`, [...position(after), first])
    })
  },

  Mutation: {
    timecardUpsertMany: async (_, { input }) => {
      const found = await rows('timecardUpsertMany', `
        SELECT external_id AS "externalId", status, timecard_id AS id
        FROM timecard_upsert_many($1, $2)`, [input.source, JSON.stringify(input.rows)])
      const results = found.map(({ externalId, status, id }) => ({ externalId, status, timecard: { id }, userErrors: [] }))
      return { results, userErrors: [] }
    }
  },

  TimecardConnection: {
    totalCount: async (connection) => (await rows('timecardCount', `
      SELECT count(*) FROM timecards t
      WHERE t.project_id = $1 AND t.status = $2 AND t.work_date BETWEEN $3 AND $4`, connection.filter))[0].count
  },
  Project: {
    projectManager: (project, _, { loaders }) => project.managerId && loaders.members.load(project.managerId),
    timecards: (project, { first }, { loaders }) => loaders.timecards(first).load(project.id)
  },
  TeamMember: {
    assignments: (member, { first }, { loaders }) => loaders.assignments(first).load(member.id)
  },
  ProjectAssignment: {
    project: (assignment, _, { loaders }) => loaders.projects.load(assignment.projectId)
  },
  Timecard: {
    project: (timecard, _, { loaders }) => loaders.projects.load(timecard.projectId),
    worker: (timecard, _, { loaders }) => loaders.members.load(timecard.workerId),
    entries: (timecard, { first }, { loaders }) => loaders.entries(first).load(timecard.id)
  },
  TimecardEntry: {
    costCode: (entry, _, { loaders }) => loaders.costCodes.load(entry.costCodeId)
  },
  CostCode: {
    parent: (costCode, _, { loaders }) => costCode.parentCodeId && loaders.costCodes.load(costCode.parentCodeId)
  },
  ProjectHours: {
    project: (hours, _, { loaders }) => loaders.projects.load(hours.projectId)
  }
}

const app = Fastify({ bodyLimit: 2_000_000 })
app.register(mercurius, { schema, resolvers, jit: 1, context: () => ({ loaders: new Loaders() }) })
await app.listen({ port: Number(port), host: '127.0.0.1' })
