import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Starts two programs by turns and measures, for each start, the time to the first answered query and the memory that is
 * resident then; after the last start, what is resident after 10,000 queries. Prints the medians and their ratios.
 *
 * <p>{@code java Start.java RUNS NAME BINARY URL QUERY EXPECTED NAME BINARY URL QUERY EXPECTED}
 */
class Start {

    private static final int API = 18081;
    private static final int MANAGEMENT = 19001;
    private static final int REQUESTS = 10_000;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

    record Program(String name, String binary, String url, String query, String expected) {}

    record Measured(List<Double> millis, List<Double> first, List<Double> after) {

        Measured() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    public static void main(String... args) throws Exception {
        int runs = Integer.parseInt(args[0]);
        List<Program> programs = List.of(program(args, 1), program(args, 6));
        List<Measured> measured = List.of(new Measured(), new Measured());
        for (int run = 0; run < runs; run++) {
            for (int i = 0; i < programs.size(); i++) {
                measure(programs.get(i), measured.get(i), run >= runs - 3);
            }
        }
        print(programs, measured);
    }

    private static Program program(String[] args, int at) {
        return new Program(args[at], args[at + 1], args[at + 2], args[at + 3], args[at + 4]);
    }

    private static void measure(Program program, Measured measured, boolean load) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(program.binary())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment()
                .putAll(Map.of(
                        "QUARKUS_DATASOURCE_JDBC_URL", program.url(),
                        "QUARKUS_HTTP_PORT", String.valueOf(API),
                        "QUARKUS_MANAGEMENT_PORT", String.valueOf(MANAGEMENT)));
        long start = System.nanoTime();
        Process process = builder.start();
        try {
            while (!answers(program)) {
                if (!process.isAlive() || System.nanoTime() - start > PATIENCE) {
                    throw new IllegalStateException(program.name() + " does not answer");
                }
                TimeUnit.MICROSECONDS.sleep(300);
            }
            measured.millis().add((System.nanoTime() - start) / 1e6);
            measured.first().add(resident(process));
            if (load) {
                load(program);
                measured.after().add(resident(process));
            }
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static void load(Program program) throws IOException {
        try (Socket socket = connect()) {
            for (int i = 0; i < REQUESTS; i++) {
                if (!ask(socket, program, i, "keep-alive").contains(program.expected())) {
                    throw new IllegalStateException(program.name() + " answers something else");
                }
            }
        }
    }

    private static boolean answers(Program program) {
        try (Socket socket = connect()) {
            return ask(socket, program, 0, "close").contains(program.expected());
        } catch (IOException e) {
            return false;
        }
    }

    private static Socket connect() throws IOException {
        Socket socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), API), 1000);
        socket.setSoTimeout(10_000);
        return socket;
    }

    /** {@code %d} in the query is another number each time, so that no cache answers alone. */
    private static String ask(Socket socket, Program program, int n, String connection) throws IOException {
        String body = "{\"query\":\"" + program.query().replace("%d", String.valueOf(1 + n % 50)) + "\"}";
        String request = "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nConnection: "
                + connection + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
        socket.getOutputStream().write(request.getBytes(UTF_8));
        return read(socket.getInputStream());
    }

    private static String read(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("closed");
            }
            head.append((char) next);
        }
        String length = Arrays.stream(head.toString().split("\r\n"))
                .filter(line -> line.toLowerCase().startsWith("content-length:"))
                .findFirst()
                .orElseThrow(() -> new IOException("no length"));
        return new String(in.readNBytes(Integer.parseInt(length.substring(15).strip())), UTF_8);
    }

    /** In megabytes. */
    private static double resident(Process process) throws IOException {
        String line = Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(each -> each.startsWith("VmRSS:"))
                .findFirst()
                .orElseThrow();
        return Integer.parseInt(line.replaceAll("\\D", "")) / 1024.0;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private static void print(List<Program> programs, List<Measured> measured) throws IOException {
        System.out.println("| | " + programs.get(0).name() + " | " + programs.get(1).name() + " | ratio |");
        System.out.println("|---|---|---|---|");
        row("start to the first answered query, ms", measured.stream().map(m -> median(m.millis())).toList());
        row("resident at the first answer, MB", measured.stream().map(m -> median(m.first())).toList());
        row("resident after 10,000 requests, MB", measured.stream().map(m -> median(m.after())).toList());
        List<Double> sizes = new ArrayList<>();
        for (Program program : programs) {
            sizes.add(Files.size(Path.of(program.binary())) / 1e6);
        }
        row("executable, MB", sizes);
    }

    private static void row(String what, List<Double> values) {
        System.out.printf("| %s | %.0f | %.0f | %.2f |%n", what, values.get(0), values.get(1), values.get(0) / values.get(1));
    }
}
