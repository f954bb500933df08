package nl.openbalie.story;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import nl.openbalie.cases.CaseStore;
import nl.openbalie.cases.Withdrawal;
import nl.openbalie.effort.EffortStore;
import nl.openbalie.forms.DraftStore;
import nl.openbalie.forms.attachment.Attachments;
import nl.openbalie.forms.prefill.RecordsStore;
import nl.openbalie.identity.CustomerIdentity;
import nl.openbalie.identity.IdentityStore;
import nl.openbalie.identity.Part;
import nl.openbalie.journey.Journey;
import nl.openbalie.journey.JourneyStore;

/**
 * Erases a customer (demand D20). What leads to the rest goes last, so that the same call again
 * finishes an erasure that broke off anywhere.
 */
@Singleton
@Requires(beans = {JourneyStore.class, CaseStore.class})
final class Erasure {

  private final Holdings holdings;
  private final JourneyStore journeys;
  private final IdentityStore identities;
  private final CaseStore cases;
  private final EffortStore efforts;
  private final DraftStore drafts;
  private final Attachments attachments;
  private final RecordsStore records;
  private final List<Withdrawal> withdrawals;

  Erasure(
      Holdings holdings,
      JourneyStore journeys,
      IdentityStore identities,
      CaseStore cases,
      EffortStore efforts,
      DraftStore drafts,
      Attachments attachments,
      RecordsStore records,
      List<Withdrawal> withdrawals) {
    this.holdings = holdings;
    this.journeys = journeys;
    this.identities = identities;
    this.cases = cases;
    this.efforts = efforts;
    this.drafts = drafts;
    this.attachments = attachments;
    this.records = records;
    this.withdrawals = withdrawals;
  }

  /** Erases all that {@link Holdings} finds for this journey. */
  void erase(Journey journey) {
    Optional<CustomerIdentity> customer = identities.identity(journey);
    for (Part part : holdings.parts(journey, customer)) {
      holdings.references(part).forEach(reference -> eraseCase(part.journeyId(), reference));
      attachments.erase(part);
      drafts.erase(part.journeyId(), part.until());
      records.erase(part.journeyId());
      efforts.erase(part.journeyId(), part.until());
      journeys.erase(part.journeyId(), part.until());
      identities.known(journey.id()).ifPresent(known -> identities.forget(known, part));
    }
  }

  /** Erases one case, and how much effort it was. */
  void eraseCase(String reference) {
    cases.find(reference).ifPresent(kept -> eraseCase(kept.journey(), reference));
  }

  private void eraseCase(String journey, String reference) {
    cases.find(reference).ifPresent(kept -> withdrawal(kept.kind()).withdraw(reference));
    efforts.eraseOfCase(journey, reference);
    cases.erase(journey, reference);
  }

  private Withdrawal withdrawal(String kind) {
    return withdrawals.stream()
        .filter(withdrawal -> withdrawal.kind().equals(kind))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("nothing withdraws a " + kind));
  }
}
