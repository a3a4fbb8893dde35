package com.asrops.kernel.database;

import com.asrops.testing.HttpGraphQl;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Many people at once: half of them read, half of them write, all over HTTP. */
final class Crowd {

    private static final String READ = """
            { projects(first: 5) { nodes { name client { name } timecards(first: 3) { nodes { workDate } } } } }""";

    private static final String WRITE = """
            mutation($input: ProjectCreateInput!) {
              projectCreate(input: $input) { project { jobNumber client { name } } userErrors { code message } } }""";

    private static final String WRITTEN = """
            query($name: String!) {
              projects(first: 100, filter: {jobNumber: {startsWith: $name}}) { nodes { jobNumber } } }""";

    private final HttpGraphQl server;
    private final String name;
    private final int size;
    private final String clientId;

    /**
     * @param server one with demonstration data
     * @param name what its projects' job numbers start with
     * @param size 200 at most, for what was written is read back as one page
     */
    Crowd(HttpGraphQl server, String name, int size) {
        this.server = server;
        this.name = name;
        this.size = size;
        this.clientId = server.ask("{ companies(first: 1, filter: {kind: {eq: CLIENT}}) { nodes { id } } }")
                .data("/companies/nodes/0/id")
                .asString();
    }

    /** Lets all start at the same moment; fails when one is refused, and returns what was acknowledged as written. */
    List<String> rush() throws InterruptedException, ExecutionException {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<List<String>>> people = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < size; i++) {
                Callable<List<String>> one = i % 2 == 0 ? writer(i) : this::reader;
                people.add(threads.submit(() -> {
                    start.await();
                    return one.call();
                }));
            }
            start.countDown();
        }
        List<String> acknowledged = new ArrayList<>();
        for (Future<List<String>> person : people) {
            acknowledged.addAll(person.get());
        }
        return acknowledged;
    }

    private List<String> reader() {
        server.ask(READ).assertFound();
        return List.of();
    }

    private Callable<List<String>> writer(int number) {
        Map<String, Object> input =
                Map.of("jobNumber", name + "-" + number, "name", "Project " + number, "clientId", clientId);
        return () -> List.of(server.ask(WRITE, Map.of("input", input))
                .assertFound()
                .data("/projectCreate/project/jobNumber")
                .asString());
    }

    /** What is there afterwards. */
    List<String> written() {
        var nodes =
                server.ask(WRITTEN, Map.of("name", name + "-")).assertFound().data("/projects/nodes");
        return IntStream.range(0, nodes.size())
                .mapToObj(i -> nodes.get(i).get("jobNumber").asString())
                .toList();
    }
}
