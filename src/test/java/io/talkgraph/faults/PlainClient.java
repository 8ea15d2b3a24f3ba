package io.talkgraph.faults;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.util.List;
import java.util.Locale;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A client of HTTP/1.1 that never tries again: a library's would, unseen, when a connection that it kept is gone. It keeps its
 * connection until an answer says otherwise.
 */
final class PlainClient implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 20_000;

    private final int port;
    private final boolean keeps;
    private Socket socket = new Socket();
    private InputStream in = InputStream.nullInputStream();
    private boolean connected;

    /** An answer. */
    record Answer(int status, String body) {}

    /**
     * @param keeps whether to keep connections for further requests
     */
    PlainClient(int port, boolean keeps) {
        this.port = port;
        this.keeps = keeps;
    }

    Answer get(String query) throws IOException {
        return send("GET /graphql?query=" + URLEncoder.encode(query, UTF_8) + " HTTP/1.1\r\n", "");
    }

    Answer post(String query) throws IOException {
        String body = "{\"query\":\"" + query.replace("\"", "\\\"") + "\"}";
        return send(
                "POST /graphql HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: "
                        + body.getBytes(UTF_8).length + "\r\n",
                body);
    }

    private Answer send(String head, String body) throws IOException {
        if (!connected) {
            socket = new Socket();
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.connect(new InetSocketAddress("localhost", port), PATIENCE_MILLIS);
            in = new BufferedInputStream(socket.getInputStream());
            connected = true;
        }
        String request = head + "Host: localhost\r\n" + (keeps ? "" : "Connection: close\r\n") + "\r\n" + body;
        socket.getOutputStream().write(request.getBytes(UTF_8));
        return read();
    }

    private Answer read() throws IOException {
        List<String> head = readHead().lines().toList();
        int length = Integer.parseInt(header(head, "content-length"));
        String body = new String(in.readNBytes(length), UTF_8);
        if (body.getBytes(UTF_8).length < length) {
            throw new EOFException("The answer ends in its middle");
        }
        if (!keeps || header(head, "connection").equalsIgnoreCase("close")) {
            close();
        }
        return new Answer(Integer.parseInt(head.get(0).split(" ")[1]), body);
    }

    private String readHead() throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("The connection ended after: " + head.toString(ISO_8859_1));
            }
            head.write(next);
        }
        return head.toString(ISO_8859_1);
    }

    private static String header(List<String> head, String name) {
        return head.stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).trim())
                .findFirst()
                .orElse("");
    }

    @Override
    public void close() throws IOException {
        connected = false;
        socket.close();
    }
}
