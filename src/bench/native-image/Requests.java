import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sends a query many times: {@code java Requests.java URL QUERY COUNT CLIENTS EXPECTED}. {@code %d} in the query is a number
 * from 1 to 50, another one each time. Each answer must have the status 200 and contain the expected text; prints how many
 * did not, and ends with 1 when there is one.
 */
class Requests {

    public static void main(String... args) throws InterruptedException {
        URI endpoint = URI.create(args[0]);
        String body = "{\"query\":\"" + args[1].replace("\"", "\\\"") + "\"}";
        int count = Integer.parseInt(args[2]);
        int clients = Integer.parseInt(args[3]);
        String expected = args[4];
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        AtomicInteger left = new AtomicInteger(count);
        AtomicInteger wrong = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        for (int i = 0; i < clients; i++) {
            threads.execute(() -> {
                for (int n = left.getAndDecrement(); n > 0; n = left.getAndDecrement()) {
                    if (!answers(client, request(endpoint, body.replace("%d", String.valueOf(1 + n % 50))), expected)) {
                        wrong.incrementAndGet();
                    }
                }
            });
        }
        threads.shutdown();
        threads.awaitTermination(1, TimeUnit.HOURS);
        System.out.println(count + " requests, " + wrong + " not answered as expected");
        System.exit(wrong.get() == 0 ? 0 : 1);
    }

    private static HttpRequest request(URI endpoint, String body) {
        return HttpRequest.newBuilder(endpoint)
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private static boolean answers(HttpClient client, HttpRequest request, String expected) {
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return response.statusCode() == 200 && response.body().contains(expected);
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
