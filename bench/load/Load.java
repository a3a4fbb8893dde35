import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.CRC32;

/**
 * The load generator: it sends requests over a number of connections for a time, and checks every byte of every answer.
 *
 * <p>It lives as long as a run, so that it is warm. A line on standard input is a round, {@code <file> <port>
 * <connections> <seconds>}; a line on standard output its result, {@code <requests> <errors> <seconds> <p50 ms> <p99 ms>
 * <bytes of bodies> <first error>}. The file holds the requests, one in a line: the request in Base64, and the length and
 * the CRC-32 of its answer's body. When the time is over, the answers that are on their way are waited for and counted.
 * The next round of a file goes on where the last one ended: what is written in turns is written by every request.
 */
void main() throws Exception {
    Map<String, AtomicInteger> positions = new HashMap<>();
    for (String line = IO.readln(); line != null; line = IO.readln()) {
        String[] words = line.split(" ");
        Round round = new Round(
                requests(Path.of(words[0])),
                positions.computeIfAbsent(words[0], file -> new AtomicInteger()),
                Integer.parseInt(words[1]),
                (long) (Double.parseDouble(words[3]) * 1e9));
        IO.println(round.run(Integer.parseInt(words[2])));
    }
}

List<Request> requests(Path file) throws IOException {
    try (var lines = Files.lines(file)) {
        return lines.map(line -> line.split(" "))
                .map(words -> new Request(
                        Base64.getDecoder().decode(words[0]), Integer.parseInt(words[1]), Long.parseLong(words[2])))
                .toList();
    }
}

/** A request, and what its answer must be. */
record Request(byte[] bytes, int length, long crc) {}

/** What one connection saw. */
static final class Seen {
    long[] nanoseconds = new long[1024];
    int requests;
    int errors;
    long bytes;

    void add(long elapsed, int length, boolean right) {
        if (requests == nanoseconds.length) {
            nanoseconds = Arrays.copyOf(nanoseconds, requests * 2);
        }
        nanoseconds[requests++] = elapsed;
        bytes += length;
        errors += right ? 0 : 1;
    }
}

/** One round: all connections take the next request in turn. */
static final class Round {
    private final List<Request> requests;
    private final int port;
    private final long duration;
    private final AtomicInteger next;
    private final AtomicReference<String> firstError = new AtomicReference<>("-");
    private volatile long deadline;

    Round(List<Request> requests, AtomicInteger next, int port, long duration) {
        this.requests = requests;
        this.next = next;
        this.port = port;
        this.duration = duration;
    }

    String run(int connections) throws InterruptedException {
        List<Seen> seen = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        long start = System.nanoTime();
        deadline = start + duration;
        for (int i = 0; i < connections; i++) {
            Seen mine = new Seen();
            seen.add(mine);
            threads.add(Thread.ofPlatform().start(() -> send(mine)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return result(seen, (System.nanoTime() - start) / 1e9);
    }

    private void send(Seen seen) {
        while (System.nanoTime() < deadline) {
            try (Connection connection = new Connection(port)) {
                while (!connection.isOver && System.nanoTime() < deadline) {
                    Request request = requests.get(Math.floorMod(next.getAndIncrement(), requests.size()));
                    long sent = System.nanoTime();
                    Body body = connection.ask(request.bytes());
                    boolean right = body.is(request);
                    seen.add(System.nanoTime() - sent, body.length(), right);
                    if (!right) {
                        note("unexpected answer: " + body.status() + " " + body.length() + " bytes " + body.start());
                    }
                }
            } catch (IOException e) {
                seen.errors++;
                note(e.toString());
            }
        }
    }

    private void note(String error) {
        firstError.compareAndSet("-", error.replace('\n', ' '));
    }

    private String result(List<Seen> seen, double seconds) {
        long[] all = seen.stream()
                .flatMapToLong(one -> Arrays.stream(one.nanoseconds, 0, one.requests))
                .sorted()
                .toArray();
        int errors = seen.stream().mapToInt(one -> one.errors).sum();
        long bytes = seen.stream().mapToLong(one -> one.bytes).sum();
        return "%d %d %.3f %.3f %.3f %d %s"
                .formatted(all.length, errors, seconds, part(all, 0.5), part(all, 0.99), bytes, firstError.get());
    }

    private static double part(long[] sorted, double part) {
        return sorted.length == 0 ? 0 : sorted[(int) ((sorted.length - 1) * part)] / 1e6;
    }
}

/** The status of an answer, and of its body the length, the CRC-32 and the first bytes. */
record Body(int status, int length, long crc, String start) {

    boolean is(Request request) {
        return status == 200 && length == request.length() && crc == request.crc();
    }
}

/**
 * An HTTP/1.1 connection that is kept open; of HTTP it knows what the servers that are measured answer. No body is kept: a
 * thousand of them would not fit.
 */
static final class Connection implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;
    private final byte[] buffer = new byte[16 * 1024];
    private final byte[] line = new byte[8 * 1024];

    /** The server closes it: Tomcat does after a hundred requests. */
    boolean isOver;

    Connection(int port) throws IOException {
        socket = new Socket();
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 10_000);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(60_000);
        in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
    }

    /** The answer to a request. */
    Body ask(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        int status = Integer.parseInt(line().substring(9, 12));
        int length = -1;
        for (String header = line(); !header.isEmpty(); header = line()) {
            if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Integer.parseInt(header.substring(15).strip());
            }
            isOver |= header.equalsIgnoreCase("connection: close");
        }
        CRC32 crc = new CRC32();
        StringBuilder start = new StringBuilder();
        int received = length < 0 ? chunks(crc, start) : bytes(length, crc, start);
        return new Body(status, received, crc.getValue(), start.toString());
    }

    private int chunks(CRC32 crc, StringBuilder start) throws IOException {
        int total = 0;
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            total += bytes(size, crc, start);
            line();
        }
        line();
        return total;
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(line().strip(), 16);
    }

    private int bytes(int count, CRC32 crc, StringBuilder start) throws IOException {
        for (int left = count; left > 0; ) {
            int read = in.read(buffer, 0, Math.min(left, buffer.length));
            if (read < 0) {
                throw new EOFException("closed in the middle of a body");
            }
            if (start.isEmpty()) {
                start.append(new String(buffer, 0, Math.min(read, 200), StandardCharsets.UTF_8));
            }
            crc.update(buffer, 0, read);
            left -= read;
        }
        return count;
    }

    private String line() throws IOException {
        int length = 0;
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException("closed before the answer");
            }
            line[length++] = (byte) b;
        }
        return new String(line, 0, Math.max(0, length - 1), StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
