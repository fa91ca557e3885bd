package org.parley.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/// Clients that drag sliders: each asks for a simulation, waits for it, pauses as a hand does, and
/// asks for the next. It stops by itself, and asks nobody but this machine.
///
///     java bench/src/main/java/org/parley/bench/SliderLoad.java http://127.0.0.1:8317 50 60 PID
///
/// prints how many were answered, how many were not, how long they took, and what memory the server
/// (its process id is the last argument) had every ten seconds.
public final class SliderLoad {
    private static final int MOST_CLIENTS = 200;
    private static final int MOST_SECONDS = 600;
    private static final long PAUSE_MILLIS = 100;
    private static final long SAMPLE_MILLIS = 10_000;

    @SuppressWarnings("InlineFormatString") // a body, not a sentence
    private static final String BODY =
            """
            {"name": "dragged", "tariffs": [
              {"importer": "USA", "exporter": "CHN", "sectors": "goods", "add": "%.1f%%"},
              {"importer": "CHN", "exporter": "USA", "sectors": "goods", "add": "%.1f%%"}]}
            """;

    private final URI address;
    private final long end;
    private final HttpClient client = HttpClient.newHttpClient();
    private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
    private final AtomicInteger errors = new AtomicInteger();

    private SliderLoad(URI address, Duration time) {
        this.address = address;
        end = System.nanoTime() + time.toNanos();
    }

    /// @param arguments the server's address, clients, seconds, and its process id
    public static void main(String[] arguments) throws IOException, InterruptedException {
        URI address = URI.create(arguments[0] + "/api/v1/simulations?detail=summary");
        if (!InetAddress.getByName(address.getHost()).isLoopbackAddress()) {
            throw new IllegalArgumentException(address + " is not on this machine.");
        }
        int clients = Math.min(MOST_CLIENTS, Integer.parseInt(arguments[1]));
        int seconds = Math.min(MOST_SECONDS, Integer.parseInt(arguments[2]));
        var load = new SliderLoad(address, Duration.ofSeconds(seconds));
        List<Thread> hands = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            var random = new SplittableRandom(i);
            hands.add(Thread.startVirtualThread(() -> load.drag(random)));
        }
        while (System.nanoTime() < load.end) {
            System.out.println(memory(arguments[3]));
            Thread.sleep(SAMPLE_MILLIS);
        }
        for (Thread hand : hands) {
            hand.join();
        }
        System.out.println(memory(arguments[3]));
        load.report(seconds);
    }

    private static String memory(String process) throws IOException {
        return Files.readAllLines(Path.of("/proc", process, "status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .findFirst()
                .orElse("no such process");
    }

    private void drag(SplittableRandom random) {
        while (System.nanoTime() < end) {
            String body =
                    String.format(
                            Locale.ROOT, BODY, random.nextDouble(0, 60), random.nextDouble(0, 60));
            HttpRequest request =
                    HttpRequest.newBuilder(address)
                            .header("Content-Type", "application/json")
                            .header("Origin", address.getScheme() + "://" + address.getAuthority())
                            .timeout(Duration.ofSeconds(30))
                            .POST(BodyPublishers.ofString(body))
                            .build();
            try {
                ask(request);
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    private void ask(HttpRequest request) throws InterruptedException {
        long began = System.nanoTime();
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() == 200 && response.body().contains("\"solved\"")) {
                nanos.add(System.nanoTime() - began);
            } else {
                errors.incrementAndGet();
            }
        } catch (IOException _) {
            errors.incrementAndGet();
        }
    }

    private void report(int seconds) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "%d answered (%.0f a second), %d errors; p50 %.0f ms, p99 %.0f ms, most %.0f ms%n",
                sorted.length,
                sorted.length / (double) seconds,
                errors.get(),
                millis(sorted, 0.5),
                millis(sorted, 0.99),
                millis(sorted, 1));
    }

    private static double millis(long[] sorted, double share) {
        return sorted.length == 0
                ? Double.NaN
                : sorted[(int) Math.ceil(share * (sorted.length - 1))] / 1e6;
    }
}
