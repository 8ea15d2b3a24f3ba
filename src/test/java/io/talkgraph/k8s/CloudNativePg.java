package io.talkgraph.k8s;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.SeccompProfile;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraint;

import java.util.List;
import java.util.Map;

/**
 * The resources of CloudNativePG 1.30 and its Barman Cloud plugin, as far as they are used here. No Java models of them are
 * published, so these are written from their API references: {@code api/v1/cluster_types.go},
 * {@code api/v1/scheduledbackup_types.go} and, of the plugin, {@code api/v1/objectstore_types.go}. A field that is used for the
 * first time is looked up there and added here.
 */
final class CloudNativePg {

    private CloudNativePg() {}

    record Cluster(String apiVersion, String kind, ObjectMeta metadata, ClusterSpec spec) {}

    record ClusterSpec(
            String description,
            String imageName,
            Integer instances,
            PostgresConfiguration postgresql,
            Bootstrap bootstrap,
            Storage storage,
            Storage walStorage,
            ResourceRequirements resources,
            EphemeralVolumesSizeLimit ephemeralVolumesSizeLimit,
            Boolean enablePDB,
            Boolean enableSuperuserAccess,
            String priorityClassName,
            SeccompProfile seccompProfile,
            Affinity affinity,
            List<TopologySpreadConstraint> topologySpreadConstraints,
            Probes probes,
            String primaryUpdateStrategy,
            String primaryUpdateMethod,
            Integer smartShutdownTimeout,
            Integer switchoverDelay,
            Integer stopDelay,
            List<Plugin> plugins) {}

    record PostgresConfiguration(Synchronous synchronous, Map<String, String> parameters) {}

    record Synchronous(String method, Integer number, String dataDurability, Boolean failoverQuorum) {}

    record Bootstrap(InitDb initdb) {}

    record InitDb(
            String database,
            String owner,
            String encoding,
            String localeCollate,
            String localeCType,
            Boolean dataChecksums) {}

    record Storage(String size, String storageClass) {}

    record EphemeralVolumesSizeLimit(Quantity shm, Quantity temporaryData) {}

    record Affinity(Boolean enablePodAntiAffinity, String podAntiAffinityType, String topologyKey) {}

    record Probes(Probe readiness) {}

    record Probe(String type, Quantity maximumLag) {}

    record Plugin(String name, Boolean isWALArchiver, Map<String, String> parameters) {}

    record ScheduledBackup(String apiVersion, String kind, ObjectMeta metadata, ScheduledBackupSpec spec) {}

    record ScheduledBackupSpec(
            Name cluster,
            String schedule,
            Boolean immediate,
            String backupOwnerReference,
            String target,
            String method,
            Name pluginConfiguration) {}

    record Name(String name) {}

    record ObjectStore(String apiVersion, String kind, ObjectMeta metadata, ObjectStoreSpec spec) {}

    record ObjectStoreSpec(
            String retentionPolicy,
            BarmanConfiguration configuration,
            InstanceSidecarConfiguration instanceSidecarConfiguration) {}

    record BarmanConfiguration(
            String destinationPath, String endpointURL, S3Credentials s3Credentials, Wal wal, Data data) {}

    record S3Credentials(SecretKey accessKeyId, SecretKey secretAccessKey) {}

    record SecretKey(String name, String key) {}

    record Wal(String compression, Integer maxParallel) {}

    record Data(String compression, Integer jobs) {}

    record InstanceSidecarConfiguration(ResourceRequirements resources) {}
}
