# The server as an image: docker build -t asr-ops-graphql .
FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /build
COPY . .
RUN mvn -q -DskipTests package \
 && java -Djarmode=tools -jar target/asr-ops-graphql-*.jar extract --destination /server \
 && mv /server/asr-ops-graphql-*.jar /server/server.jar

FROM eclipse-temurin:25-jre
RUN useradd --system server && mkdir /server && chown server /server
USER server
WORKDIR /server
COPY --from=build --chown=server /server ./
COPY jvm.options ./
# A run that ends when the server is ready leaves behind what it has loaded and linked. The cache fits only the Java and the
# files that made it, so it is made here and not in the stage above.
RUN DATABASE_URL=sqlite:///:memory: SERVER_PORT=0 \
    java @jvm.options -XX:AOTCacheOutput=server.aot -Dspring.context.exit=onRefresh -jar server.jar
HEALTHCHECK --start-period=30s --interval=10s --timeout=6s CMD ["bash", "-c", \
    "exec 3<>/dev/tcp/127.0.0.1/${SERVER_PORT:-8080} && printf 'GET /health HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n' >&3 && grep -q '\"status\":\"healthy\"' <&3"]
# Flags of your own in JAVA_OPTIONS, such as -Xmx2g, win over those of the file.
ENTRYPOINT ["bash", "-c", "exec java @jvm.options -XX:AOTCache=server.aot $JAVA_OPTIONS -jar server.jar \"$@\"", "--"]
