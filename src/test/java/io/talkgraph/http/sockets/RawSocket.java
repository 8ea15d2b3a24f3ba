package io.talkgraph.http.sockets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** A WebSocket byte by byte, for what no client library would do: be silent, not read, send nonsense. */
final class RawSocket implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PATIENCE_MILLIS = 20_000;
    private static final int TEXT = 1;
    private static final int BINARY = 2;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int PONG = 10;

    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;
    private final String response;
    private boolean answersPings = true;
    private int pings;
    private @Nullable Frame held;

    private record Frame(int opcode, byte[] payload) {}

    /** What the server said when it closed. */
    record Closed(int code, String reason) {}

    private RawSocket(URI endpoint, @Nullable String subprotocol, String... headers) throws IOException {
        socket = new Socket();
        // Small, so that a client who does not read is noticed soon.
        socket.setReceiveBufferSize(16 * 1024);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.connect(new InetSocketAddress(endpoint.getHost(), endpoint.getPort()), PATIENCE_MILLIS);
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        out = socket.getOutputStream();
        String request = "GET " + endpoint.getPath() + " HTTP/1.1\r\nHost: " + endpoint.getAuthority()
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="
                + "\r\nSec-WebSocket-Version: 13\r\n"
                + (subprotocol == null ? "" : "Sec-WebSocket-Protocol: " + subprotocol + "\r\n")
                + String.join("", Stream.of(headers).map(each -> each + "\r\n").toList()) + "\r\n";
        out.write(request.getBytes(US_ASCII));
        response = readHead();
    }

    /** Connects; the server may have refused. */
    static RawSocket connect(URI endpoint, @Nullable String subprotocol, String... headers) throws IOException {
        return new RawSocket(endpoint, subprotocol, headers);
    }

    /** Connects and speaks until the connection is acknowledged. */
    static RawSocket open(URI endpoint) throws IOException {
        RawSocket socket = connect(endpoint, "graphql-transport-ws");
        assertThat(socket.response()).startsWith("HTTP/1.1 101 ");
        socket.send("{\"type\":\"connection_init\"}");
        assertThat(socket.next().getString("type")).isEqualTo("connection_ack");
        return socket;
    }

    private String readHead() throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(US_ASCII).endsWith("\r\n\r\n")) {
            head.write(in.readByte());
        }
        return head.toString(US_ASCII);
    }

    /** The head of the response to the upgrade. */
    String response() {
        return response;
    }

    /** Does not answer pings from now on. */
    void fallSilent() {
        answersPings = false;
    }

    /** How many pings came. */
    int pings() {
        return pings;
    }

    void send(String message) throws IOException {
        write(TEXT, message.getBytes(UTF_8));
    }

    void sendBinary(byte[] bytes) throws IOException {
        write(BINARY, bytes);
    }

    /** Asks for an operation. */
    void subscribe(String id, String document) throws IOException {
        send("{\"id\":\"%s\",\"type\":\"subscribe\",\"payload\":{\"query\":%s}}".formatted(id, quoted(document)));
    }

    /** Waits until all that was sent before has been understood. */
    void settle() throws IOException {
        send("{\"type\":\"ping\"}");
        assertThat(next().getString("type")).isEqualTo("pong");
    }

    static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }

    /** The next message of the server. */
    JsonPath next() throws IOException {
        return JsonPath.from(nextText());
    }

    private String nextText() throws IOException {
        Frame frame = read();
        assertThat(frame.opcode).as(new String(frame.payload, UTF_8)).isEqualTo(TEXT);
        return new String(frame.payload, UTF_8);
    }

    /** The slugs of the next events, which are the next messages. */
    List<String> slugs(int count) throws IOException {
        List<String> slugs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String text = nextText();
            JsonNode message = JSON.readTree(text);
            assertThat(message.path("type").textValue()).as(text).isEqualTo("next");
            slugs.add(message.at("/payload/data/catalogChanged/slug").textValue());
        }
        return slugs;
    }

    /** Whether the next message is a pong, of whatever length. */
    boolean isPong() throws IOException {
        return nextText().startsWith("{\"type\":\"pong\"");
    }

    /** Whether the next that comes is a message; it is there for {@link #next} then. */
    boolean isText() throws IOException {
        held = read();
        return held.opcode == TEXT;
    }

    /** Answers a ping, which must be the next that comes. */
    void readPing() throws IOException {
        Frame frame = readFrame();
        assertThat(frame.opcode).isEqualTo(PING);
        pinged(frame);
    }

    /** The end of the connection, after whatever comes before it. */
    Closed closed() throws IOException {
        Frame frame = read();
        while (frame.opcode == TEXT) {
            frame = read();
        }
        assertThat(frame.opcode).isEqualTo(CLOSE);
        ByteBuffer payload = ByteBuffer.wrap(frame.payload);
        int code = payload.getShort();
        byte[] reason = new byte[payload.remaining()];
        payload.get(reason);
        write(CLOSE, frame.payload);
        assertThat(in.read()).as("nothing after the close frame").isEqualTo(-1);
        return new Closed(code, new String(reason, UTF_8));
    }

    private Frame read() throws IOException {
        Frame frame = held == null ? readFrame() : held;
        held = null;
        while (frame.opcode == PING) {
            pinged(frame);
            frame = readFrame();
        }
        return frame;
    }

    private void pinged(Frame ping) throws IOException {
        pings++;
        if (answersPings) {
            write(PONG, ping.payload);
        }
    }

    private Frame readFrame() throws IOException {
        ByteArrayOutputStream payload = new ByteArrayOutputStream();
        int opcode = 0;
        boolean last = false;
        while (!last) {
            int head = in.readUnsignedByte();
            last = (head & 0x80) != 0;
            opcode = opcode == 0 ? head & 0x0f : opcode;
            int length = in.readUnsignedByte();
            long size = length == 127 ? in.readLong() : length == 126 ? in.readUnsignedShort() : length;
            byte[] part = in.readNBytes((int) size);
            if (part.length < size) {
                throw new EOFException();
            }
            payload.write(part);
        }
        return new Frame(opcode, payload.toByteArray());
    }

    /** Says that a message of so many bytes comes, and sends none of them. */
    void announce(long length) throws IOException {
        write(TEXT, length, new byte[0]);
    }

    private void write(int opcode, byte[] payload) throws IOException {
        write(opcode, payload.length, payload);
    }

    private void write(int opcode, long length, byte[] payload) throws IOException {
        ByteBuffer frame = ByteBuffer.allocate(payload.length + 14);
        frame.put((byte) (0x80 | opcode));
        if (length < 126) {
            frame.put((byte) (0x80 | length));
        } else if (length < 65_536) {
            frame.put((byte) (0x80 | 126)).putShort((short) length);
        } else {
            frame.put((byte) (0x80 | 127)).putLong(length);
        }
        // A mask of zeros changes nothing.
        frame.putInt(0).put(payload);
        out.write(frame.array(), 0, frame.position());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
