package io.talkgraph.testsupport;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * What stands between two programs that speak TCP, and fails as networks, servers and load balancers do: it passes on, is
 * slow, is silent, refuses, or cuts. It listens on a port of this machine's own choice.
 */
public final class TcpProxy implements AutoCloseable {

    private static final int CONNECT_MILLIS = 5_000;

    /** What happens to connections, those that are open and those to come. */
    private enum Mode {
        PASS,
        /** Bytes are kept until the mode changes. */
        SILENT,
        /** Whoever connects is cut off at once. */
        REFUSE
    }

    private final ServerSocket listening;
    private final Supplier<Optional<InetSocketAddress>> targets;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger accepted = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "tcp-proxy");
        thread.setDaemon(true);
        return thread;
    });

    private volatile Mode mode = Mode.PASS;
    private volatile Duration delay = Duration.ZERO;

    private TcpProxy(Supplier<Optional<InetSocketAddress>> targets) throws IOException {
        this.targets = targets;
        this.listening = new ServerSocket(0, 1_000, InetAddress.getLoopbackAddress());
    }

    /** Stands before one server. */
    public static TcpProxy before(String host, int port) throws IOException {
        return choosing(() -> Optional.of(new InetSocketAddress(host, port)));
    }

    /**
     * Stands before several servers.
     *
     * @param targets asked for each connection; nothing when there is none, and the connection is cut
     */
    public static TcpProxy choosing(Supplier<Optional<InetSocketAddress>> targets) throws IOException {
        TcpProxy proxy = new TcpProxy(targets);
        proxy.threads.execute(proxy::listen);
        return proxy;
    }

    /** Where it listens, on {@code localhost}. */
    public int port() {
        return listening.getLocalPort();
    }

    /** How many connections there were. */
    public int accepted() {
        return accepted.get();
    }

    /** Passes everything on, without delay. */
    public void pass() {
        delay = Duration.ZERO;
        mode = Mode.PASS;
    }

    /** Passes answers on, each piece so much later. */
    public void delay(Duration time) {
        delay = time;
        mode = Mode.PASS;
    }

    /** Keeps whatever comes: a server that hangs, a network that loses everything. Connections can still be made. */
    public void fallSilent() {
        mode = Mode.SILENT;
    }

    /** Cuts all connections, and those to come at once: a server that is gone. */
    public void refuse() {
        mode = Mode.REFUSE;
        cut();
    }

    /** Cuts all connections that are open, without a good-bye. */
    public void cut() {
        open.forEach(TcpProxy::reset);
    }

    private void listen() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                accepted.incrementAndGet();
                threads.execute(() -> connect(client));
            } catch (IOException e) {
                // Closed, which ends the loop; or a connection that was lost before it was accepted.
                continue;
            }
        }
    }

    private void connect(Socket client) {
        Optional<InetSocketAddress> target = mode == Mode.REFUSE ? Optional.empty() : targets.get();
        if (target.isEmpty()) {
            reset(client);
            return;
        }
        Socket server = new Socket();
        open.add(client);
        open.add(server);
        try {
            server.connect(target.get(), CONNECT_MILLIS);
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
        } catch (IOException e) {
            end(client, server);
            return;
        }
        threads.execute(() -> carry(client, server, false));
        threads.execute(() -> carry(server, client, true));
    }

    private void carry(Socket from, Socket to, boolean answers) {
        byte[] buffer = new byte[16 * 1024];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                hold(answers ? delay : Duration.ZERO);
                out.write(buffer, 0, count);
            }
            // The other direction may still have something to say.
            to.shutdownOutput();
            if (from.isOutputShutdown()) {
                end(from, to);
            }
        } catch (IOException e) {
            end(from, to);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            end(from, to);
        }
    }

    private void hold(Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        while (!listening.isClosed() && (mode == Mode.SILENT || System.nanoTime() - end < 0)) {
            Thread.sleep(5);
        }
    }

    private void end(Socket... sockets) {
        for (Socket socket : sockets) {
            open.remove(socket);
            reset(socket);
        }
    }

    /** Closes with RST: what is under way is lost, as when a process is killed. */
    private static void reset(Socket socket) {
        try {
            if (!socket.isOutputShutdown()) {
                socket.setSoLinger(true, 0);
            }
            socket.close();
        } catch (IOException e) {
            // It was closed already, which is what is wanted.
            return;
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        cut();
        threads.shutdownNow();
    }
}
