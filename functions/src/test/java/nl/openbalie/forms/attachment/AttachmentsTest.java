package nl.openbalie.forms.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.openbalie.OneProcess;
import nl.openbalie.Place;
import nl.openbalie.forms.attachment.AttachmentFiles.Listed;
import nl.openbalie.forms.attachment.Attachments.Announced;
import nl.openbalie.forms.attachment.Attachments.Opened;
import nl.openbalie.forms.attachment.Attachments.Told;
import nl.openbalie.identity.Part;
import nl.openbalie.web.Problem;
import nl.openbalie.web.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** A file counts when it came, was looked at, and nobody threw it away. */
class AttachmentsTest {

  private static final String FORM = "melding";

  private final String journey = Token.random().hash();
  private final List<Part> own = List.of(Part.whole(journey));
  private OneProcess functions;
  private Attachments attachments;
  private AttachmentCheck checks;
  private FolderFiles files;

  @BeforeEach
  void open() {
    functions = Place.DYNAMODB_LOCAL.functions();
    Place.CLOCK.set(Instant.now());
    attachments = functions.bean(Attachments.class);
    checks = functions.bean(AttachmentCheck.class);
    files = (FolderFiles) functions.bean(AttachmentFiles.class);
  }

  @Test
  void check_whatWasAnnounced_counts() {
    Attachment waiting = sent(Samples.JPEG).attachment();

    Attachment checked = checks.check(own, FORM, waiting.id());

    assertThat(checked).isEqualTo(waiting.asChecked());
    assertThat(attachments.all(own, FORM)).containsExactly(checked);
    assertThat(keys()).containsExactly("drafts/" + journey + "/" + FORM + "/" + waiting.id());
    assertThat(checks.check(own, FORM, waiting.id())).isEqualTo(checked);
  }

  @Test
  void check_beforeItCame_isAProblemAndItMayStillCome() {
    Opened opened = announced(Samples.JPEG.length);
    String id = opened.attachment().id();

    assertProblem("attachment-awaited", () -> checks.check(own, FORM, id));
    assertProblem("attachment-awaited", () -> attachments.open(own, FORM, id));

    send(opened, Samples.JPEG);
    assertThat(checks.check(own, FORM, id).checked()).isTrue();
  }

  @Test
  void check_somethingElse_throwsItAway() {
    for (byte[] content : List.of(Samples.EXE, Samples.PNG, Samples.HTML)) {
      String id = sent(content).attachment().id();

      assertProblem("attachment-refused", () -> checks.check(own, FORM, id));

      assertThat(attachments.all(own, FORM)).isEmpty();
      assertThat(keys()).isEmpty();
      assertProblem("attachment-not-found", () -> checks.check(own, FORM, id));
    }
  }

  @Test
  void check_manyAtOnce_sayTheSame() throws Exception {
    String id = sent(Samples.JPEG).attachment().id();

    try (var threads = Executors.newFixedThreadPool(4)) {
      List<Future<Attachment>> all =
          IntStream.range(0, 4)
              .mapToObj(_ -> threads.submit(() -> checks.check(own, FORM, id)))
              .toList();
      for (Future<Attachment> one : all) {
        assertThat(one.get().checked()).isTrue();
      }
    }
    assertThat(keys()).hasSize(1);
  }

  /** Ten minutes long somebody may put something else there. */
  @Test
  void check_putAgainAfterwards_changesNothing() {
    Opened opened = sent(Samples.JPEG);
    Attachment checked = checks.check(own, FORM, opened.attachment().id());
    String quarantine = "quarantine/" + journey + "/" + FORM + "/" + checked.id();

    put(quarantine, Samples.EXE);

    assertThat(checks.check(own, FORM, checked.id())).isEqualTo(checked);
    assertThat(files.look("drafts/" + journey + "/" + FORM + "/" + checked.id(), 3))
        .hasValueSatisfying(seen -> assertThat(seen.start()).startsWith(0xFF, 0xD8));
  }

  @Test
  void announce_moreThanAForm_canHold_isAProblem() {
    IntStream.range(0, Limits.MOST).forEach(_ -> announced(1));

    assertProblem("attachment-refused", () -> announced(1));
  }

  @Test
  void announce_whatNeverCame_makesRoom() {
    IntStream.range(0, Limits.MOST).forEach(_ -> announced(1));
    Place.CLOCK.pass(Duration.ofMinutes(61));

    announced(1);

    assertThat(attachments.all(own, FORM)).hasSize(1);
  }

  @Test
  void announce_atTheLimits_isTaken_andBeyondRefused() {
    assertProblem("attachment-refused", () -> announced(0));
    assertProblem("attachment-refused", () -> announced(-1));
    assertProblem("attachment-refused", () -> announced(Limits.LARGEST + 1L));
    assertProblem("attachment-refused", () -> announced(Long.MAX_VALUE));

    announced(Limits.LARGEST);
    announced(Limits.LARGEST);
    announced(Limits.LARGEST_TOGETHER - 2L * Limits.LARGEST);

    assertProblem("attachment-refused", () -> announced(1));
  }

  @Test
  void keep_anotherWasAddedMeanwhile_fails() {
    Announced one = attachments.announce(own, FORM, told(1));
    Announced other = attachments.announce(own, FORM, told(1));
    attachments.keep(one, List.of());

    assertThatThrownBy(() -> attachments.keep(other, List.of()))
        .isInstanceOf(TransactionCanceledException.class);

    assertThat(attachments.all(own, FORM)).containsExactly(one.opened().attachment());
  }

  @Test
  void anything_ofAnotherJourney_isNotThere() {
    String id = checked();
    List<Part> other = List.of(Part.whole(Token.random().hash()));

    assertThat(attachments.all(other, FORM)).isEmpty();
    assertProblem("attachment-not-found", () -> attachments.open(other, FORM, id));
    assertProblem("attachment-not-found", () -> checks.check(other, FORM, id));
    assertProblem("attachment-not-found", () -> attachments.remove(other, FORM, id));
    assertProblem("attachment-not-found", () -> attachments.open(own, "another", id));
    assertThat(attachments.open(own, FORM, id).attachment().checked()).isTrue();
  }

  /** On a shared device, what was added after the customer signed in is somebody else's. */
  @Test
  void anything_afterThePart_isNotTheCustomers_andStays() {
    String before = checked();
    Part part = new Part(journey, Place.CLOCK.instant());
    Place.CLOCK.pass(Duration.ofMinutes(1));
    String after = checked();
    List<Part> parts = List.of(Part.whole(Token.random().hash()), part);

    assertThat(attachments.all(parts, FORM)).extracting(Attachment::id).containsExactly(before);
    assertProblem("attachment-not-found", () -> attachments.open(parts, FORM, after));
    attachments.remove(parts, FORM);

    assertThat(attachments.all(own, FORM)).extracting(Attachment::id).containsExactly(after);
    assertThat(keys()).hasSize(1);
  }

  @Test
  void remove_leavesNothingOfTheFile() {
    String id = checked();
    String waiting = sent(Samples.PDF).attachment().id();

    attachments.remove(own, FORM, id);
    attachments.remove(own, FORM, waiting);

    assertThat(attachments.all(own, FORM)).isEmpty();
    assertThat(keys()).isEmpty();
  }

  @Test
  void erase_leavesNothing_andTheRestToWhoeverItBelongsTo() {
    checked();
    Part part = new Part(journey, Place.CLOCK.instant());
    Place.CLOCK.pass(Duration.ofMinutes(1));
    String after = checked();

    attachments.erase(part);
    attachments.erase(part);
    assertThat(attachments.all(own, FORM)).extracting(Attachment::id).containsExactly(after);

    attachments.erase(Part.whole(journey));
    assertThat(keys()).isEmpty();
    assertThat(functions.bean(AttachmentStore.class).of(Part.whole(journey))).isEmpty();
  }

  @Test
  void sweep_whatNothingKnows_goes_andTheRestStays() {
    String kept = checked();
    put("drafts/" + journey + "/" + FORM + "/lost", Samples.PDF);
    put("drafts/" + journey + "/other/lost", Samples.PDF);
    put("submissions/LOST/" + journey, Samples.PDF);
    put("quarantine/" + journey + "/" + FORM + "/lost", Samples.PDF);

    sweepAfter(Duration.ZERO);
    assertThat(keys()).hasSize(5);
    sweepAfter(Duration.ofHours(25));
    sweepAfter(Duration.ZERO);

    assertThat(keys()).containsExactly("drafts/" + journey + "/" + FORM + "/" + kept);
  }

  @Test
  void sweep_longAfterTheDraft_leavesNothing_unlessItWasChanged() {
    String id = checked();
    Place.CLOCK.pass(Duration.ofDays(10));
    attachments.stay(own, FORM);

    sweepAfter(Duration.ofDays(85));
    assertThat(attachments.open(own, FORM, id).attachment().checked()).isTrue();
    assertThat(keys()).hasSize(1);

    sweepAfter(Duration.ofDays(6));
    assertThat(keys()).isEmpty();
  }

  private void sweepAfter(Duration time) {
    Place.CLOCK.pass(time);
    functions.bean(AttachmentSweep.class).sweep();
  }

  private String checked() {
    return checks.check(own, FORM, sent(Samples.JPEG).attachment().id()).id();
  }

  /** Announced as a photo. */
  private Opened sent(byte[] content) {
    Opened opened = announced(content.length);
    send(opened, content);
    return opened;
  }

  private Opened announced(long bytes) {
    Announced announced = attachments.announce(own, FORM, told(bytes));
    attachments.keep(announced, List.of());
    return announced.opened();
  }

  private static Told told(long bytes) {
    return new Told("photos", "C:\\fotos\\foto.jpg", "image/jpeg", bytes);
  }

  private void send(Opened opened, byte[] content) {
    put(opened.access().href(), content, "PUT");
  }

  private void put(String key, byte[] content) {
    put(
        files.letPut(key, "image/jpeg", content.length, Duration.ofMinutes(1)).href(),
        content,
        "PUT");
  }

  private void put(String href, byte[] content, String method) {
    Token token = new Token(href.substring("/files/".length()));
    FolderFiles.Grant grant = files.redeem(token, method).orElseThrow();
    assertThat(files.receive(grant, content)).isTrue();
  }

  /** Of this test. */
  private List<String> keys() {
    return files.list("").map(Listed::key).filter(key -> key.contains(journey)).toList();
  }

  private static void assertProblem(String slug, Runnable call) {
    assertThatThrownBy(call::run).isInstanceOf(Problem.class).hasMessage(slug);
  }
}
