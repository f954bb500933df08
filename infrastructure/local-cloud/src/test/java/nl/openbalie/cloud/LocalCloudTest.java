package nl.openbalie.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class LocalCloudTest {

  private static final Map<String, AttributeValue> ITEM =
      Map.of("pk", AttributeValue.fromS("a"), "sk", AttributeValue.fromS("b"));

  @TempDir Path data;

  @Test
  void start_inMemory_hasTheTablesOfTheTemplate() {
    try (var cloud = LocalCloud.start(Templates.OWN, null)) {
      put(cloud, "JourneysTable");

      assertThat(contains(cloud, "JourneysTable")).isTrue();
      assertThat(contains(cloud, "KnowledgeTable")).isFalse();
    }
  }

  @Test
  void start_ownTemplate_makesIndexesStreamsAndExpiry() {
    try (var cloud = LocalCloud.start(Templates.OWN, null)) {
      var dynamoDb = cloud.dynamoDb();
      var knowledge =
          dynamoDb.describeTable(r -> r.tableName(cloud.tableName("KnowledgeTable"))).table();
      var cases = dynamoDb.describeTable(r -> r.tableName(cloud.tableName("CasesTable"))).table();
      var expiry = dynamoDb.describeTimeToLive(r -> r.tableName(cloud.tableName("CasesTable")));

      assertThat(knowledge.streamSpecification().streamViewTypeAsString()).isEqualTo("KEYS_ONLY");
      assertThat(knowledge.billingModeSummary().billingModeAsString()).isEqualTo("PAY_PER_REQUEST");
      assertThat(cases.globalSecondaryIndexes())
          .singleElement()
          .satisfies(index -> assertThat(index.indexName()).isEqualTo("due"));
      assertThat(expiry.timeToLiveDescription().attributeName()).isEqualTo("expires");
    }
  }

  @Test
  void start_twiceInMemory_seesNothingOfEachOther() {
    try (var one = LocalCloud.start(Templates.OWN, null);
        var other = LocalCloud.start(Templates.OWN, null)) {
      put(one, "CasesTable");

      assertThat(contains(other, "CasesTable")).isFalse();
      assertThat(other.bucket("SnapshotBucket")).isNotEqualTo(one.bucket("SnapshotBucket"));
    }
  }

  @Test
  void close_inMemory_removesTheBuckets() throws Exception {
    Path bucket;
    try (var cloud = LocalCloud.start(Templates.OWN, null)) {
      bucket = cloud.bucket("SnapshotBucket");
      Files.writeString(bucket.resolve("CURRENT"), "1");
    }

    assertThat(bucket.getParent()).doesNotExist();
  }

  @Test
  void start_againOnDisk_hasWhatWasThere() throws Exception {
    try (var cloud = LocalCloud.start(Templates.OWN, data)) {
      put(cloud, "KnowledgeTable");
      Files.writeString(cloud.bucket("SnapshotBucket").resolve("CURRENT"), "1");
    }

    try (var cloud = LocalCloud.start(Templates.OWN, data)) {
      assertThat(contains(cloud, "KnowledgeTable")).isTrue();
      assertThat(cloud.bucket("SnapshotBucket").resolve("CURRENT")).hasContent("1");
    }
  }

  @Test
  void start_folderInUse_saysSoInOneSentence() {
    try (var cloud = LocalCloud.start(Templates.OWN, data)) {
      assertThat(cloud.dynamoDbEndpoint()).isNotNull();
      assertThatThrownBy(() -> LocalCloud.start(Templates.OWN, data))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage(
              "Another OpenBalie is using %s: stop it, or choose another data folder", data);
    }
  }

  @Test
  void start_keysChangedOnDisk_saysToStartOver() throws Exception {
    LocalCloud.start(Templates.OWN, data).close();
    var changed = data.resolve("template.yaml");
    Files.writeString(changed, Files.readString(Templates.OWN).replace("sk", "sort"));

    assertThatThrownBy(() -> LocalCloud.start(changed, data))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("KnowledgeTable was made with other keys")
        .hasMessageContaining("start over");
  }

  @Test
  void environment_ofOneFunction_isResolvedForThisMachine() {
    try (var cloud = LocalCloud.start(Templates.OWN, data)) {
      assertThat(cloud.environment("AnswersFunction"))
          .containsEntry("ORGANISATION_PHONE", "14 0999")
          .containsEntry("OPENBALIE_FUNCTION", "answers")
          .containsEntry("JOURNEYS_TABLE", cloud.tableName("JourneysTable"))
          .containsEntry("SNAPSHOTS", "file://" + cloud.bucket("SnapshotBucket"))
          .doesNotContainKey("CASES_TABLE");
    }
  }

  @Test
  void environment_ofNotify_sendsNothingAway() {
    try (var cloud = LocalCloud.start(Templates.OWN, data)) {
      assertThat(cloud.environment("NotifyFunction"))
          .containsEntry("MAILS", "file://" + cloud.outbox())
          .containsEntry("EVENTS", "file://" + cloud.events("EventBus"))
          .containsEntry("DEAD_LETTERS", "file://" + data + "/dead-letters/NotifyDeadLetters.jsonl")
          .containsEntry("OPEN_KLANT_URL", "");
    }
  }

  @Test
  void environment_ofAll_isTheUnion() {
    try (var cloud = LocalCloud.start(Templates.OWN, null)) {
      assertThat(cloud.environment())
          .containsEntry("OPENBALIE_FUNCTION", "all")
          .containsEntry("ROLE_CLAIM", "roles")
          .containsKeys("JOURNEYS_TABLE", "CASES_TABLE", "KNOWLEDGE_TABLE", "SNAPSHOTS");
    }
  }

  @Test
  void environment_valuesThatDiffer_isAnError() throws Exception {
    var template = write(function("One", "SIZE: 1") + function("Two", "SIZE: 2"));

    try (var cloud = LocalCloud.start(template, null)) {
      assertThatThrownBy(cloud::environment)
          .isInstanceOf(TemplateException.class)
          .hasMessageContaining("SIZE is 1 for one function and 2 for another");
    }
  }

  @Test
  void environment_nameOfNothing_namesItAndItsLine() throws Exception {
    var template = write(function("One", "TABLE: !Ref NoTable"));

    try (var cloud = LocalCloud.start(template, null)) {
      assertThatThrownBy(() -> cloud.environment("One"))
          .isInstanceOf(TemplateException.class)
          .hasMessageContaining("line 8")
          .hasMessageContaining("NoTable");
    }
  }

  private Path write(String resources) throws Exception {
    return Files.writeString(data.resolve("template.yaml"), "Resources:\n" + resources);
  }

  private static String function(String id, String variable) {
    return """
      %s:
        Type: AWS::Serverless::Function
        Properties:
          Handler: H
          Environment:
            Variables:
              %s
    """
        .formatted(id, variable);
  }

  private static void put(LocalCloud cloud, String table) {
    cloud.dynamoDb().putItem(r -> r.tableName(cloud.tableName(table)).item(ITEM));
  }

  private static boolean contains(LocalCloud cloud, String table) {
    return cloud.dynamoDb().getItem(r -> r.tableName(cloud.tableName(table)).key(ITEM)).hasItem();
  }
}
