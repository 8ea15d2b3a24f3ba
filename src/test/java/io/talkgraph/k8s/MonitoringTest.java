package io.talkgraph.k8s;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.Rule;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** That alerts and dashboard ask for metrics that are there, and that each alert says what to do. */
class MonitoringTest {

    /** Of Prometheus itself, kube-state-metrics, the kubelet, CloudNativePG and its Barman Cloud plugin. */
    private static final List<String> OTHERS = List.of(
            "up",
            "kube_job_status_failed",
            "kube_pod_container_status_restarts_total",
            "kube_horizontalpodautoscaler_status_current_replicas",
            "kube_horizontalpodautoscaler_spec_max_replicas",
            "kubelet_volume_stats_available_bytes",
            "kubelet_volume_stats_capacity_bytes",
            "container_memory_working_set_bytes",
            "cnpg_collector_up",
            "cnpg_pg_replication_lag",
            "cnpg_pg_stat_archiver_last_failed_time",
            "cnpg_pg_stat_archiver_last_archived_time",
            "barman_cloud_cloudnative_pg_io_last_available_backup_timestamp");

    /** A metric stands before its labels; each is asked for with some, at least the namespace. */
    private static final Pattern METRIC = Pattern.compile("([a-z_][a-z0-9_]*)\\{");

    private static Installation production;

    @BeforeAll
    static void render() {
        assumeThat(Kustomize.isPresent())
                .as("neither kubectl nor kustomize is on the path: overlays are not looked at")
                .isTrue();
        production = Installation.of(Path.of("k8s/overlays/production"));
    }

    @Test
    void alertsAndDashboardAskForMetricsThatAreThere() {
        assertThat(Stream.concat(alerts().map(rule -> rule.getExpr().getStrVal()), questions()))
                .hasSizeGreaterThan(25)
                .allSatisfy(expression -> assertThat(METRIC.matcher(expression).results())
                        .as(expression)
                        .isNotEmpty()
                        .extracting(result -> result.group(1))
                        .isSubsetOf(names()));
    }

    /** Those of observability.md, and of a timer its parts. */
    private static Set<String> names() {
        Set<String> names = new HashSet<>(OTHERS);
        Documents.metrics().stream()
                .flatMap(name ->
                        Stream.of("", "_count", "_sum", "_max", "_bucket").map(name::concat))
                .forEach(names::add);
        return names;
    }

    @Test
    void documentationNamesTheMetrics() {
        assertThat(Documents.metrics()).contains("talkgraph_requests_seconds", "agroal_awaiting_count");
    }

    @Test
    void expressionsAreBalanced() {
        assertThat(Stream.concat(alerts().map(rule -> rule.getExpr().getStrVal()), questions()))
                .allSatisfy(expression ->
                        assertThat(balance(expression)).as(expression).isEmpty());
    }

    /** The brackets that are left when pairs are taken out. */
    private static String balance(String expression) {
        String brackets = expression.replaceAll("\"[^\"]*\"", "").replaceAll("[^(){}\\[\\]]", "");
        String before = "";
        while (!brackets.equals(before)) {
            before = brackets;
            brackets = brackets.replace("()", "").replace("{}", "").replace("[]", "");
        }
        return brackets;
    }

    @Test
    void eachAlertSaysHowBadItIsAndWhatToDo() {
        List<String> headings = Documents.headings();

        assertThat(alerts()).hasSizeGreaterThan(10).allSatisfy(rule -> {
            assertThat(rule.getLabels().get("severity")).as(rule.getAlert()).isIn("page", "ticket");
            assertThat(rule.getAnnotations()).as(rule.getAlert()).containsOnlyKeys("summary", "runbook");
            String runbook = rule.getAnnotations().get("runbook");
            assertThat(runbook).startsWith(Documents.KUBERNETES + "#").endsWithIgnoringCase("#" + rule.getAlert());
            assertThat(headings).contains(runbook.substring(runbook.indexOf('#') + 1));
        });
        assertThat(alerts().map(Rule::getAlert)).doesNotHaveDuplicates();
    }

    @Test
    void alertsAreAboutTheInstallationsOwnNamespace() {
        assertThat(alerts().map(rule -> rule.getExpr().getStrVal()))
                .allSatisfy(expression -> assertThat(expression.split("\\{"))
                        .as(expression)
                        .satisfies(parts -> assertThat(Stream.of(parts).skip(1))
                                .allMatch(part -> part.contains("namespace=\"talkgraph\""))));
    }

    @Test
    void eachServiceIsScraped() {
        ServiceMonitor monitor =
                production.of("ServiceMonitor", ServiceMonitor.class).get(0);

        assertThat(production.of("Service", Service.class)).hasSize(2).allSatisfy(service -> {
            assertThat(Selectors.selects(
                            monitor.getSpec().getSelector(),
                            service.getMetadata().getLabels()))
                    .isTrue();
            assertThat(service.getSpec().getPorts())
                    .extracting("name")
                    .contains(monitor.getSpec().getEndpoints().get(0).getPort());
        });
    }

    @Test
    void panelsOfTheDashboardHaveTheirPlace() {
        assertThat(dashboard().path("panels"))
                .extracting(panel -> panel.path("id"))
                .doesNotHaveDuplicates();
        assertThat(dashboard().path("panels"))
                .extracting(panel -> panel.at("/gridPos/x") + " " + panel.at("/gridPos/y"))
                .doesNotHaveDuplicates();
        assertThat(dashboard().path("panels"))
                .allSatisfy(panel -> assertThat(panel.path("title").asText()).isNotBlank());
    }

    private static Stream<Rule> alerts() {
        return production.of("PrometheusRule", PrometheusRule.class).stream()
                .flatMap(rule -> rule.getSpec().getGroups().stream())
                .flatMap(group -> group.getRules().stream());
    }

    private static Stream<String> questions() {
        return dashboard().path("panels").findValuesAsText("expr").stream();
    }

    private static JsonNode dashboard() {
        String json = production.of("ConfigMap", ConfigMap.class).stream()
                .filter(map -> map.getMetadata().getName().equals("talkgraph-dashboard"))
                .map(map -> map.getData().get("talkgraph.json"))
                .findFirst()
                .orElseThrow();
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
