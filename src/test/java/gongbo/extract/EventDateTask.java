package gongbo.extract;

import gongbo.extract.EventDateModel.DateCandidate;
import gongbo.release.EventDate;
import gongbo.release.Finding;
import java.time.LocalDate;
import java.util.List;

/** The decision which dates are those of the event, on annotated releases. */
final class EventDateTask {
  private final PlaceNames names =
      new PlaceNames(Texts.GAZETTEER, new PlaceRegions(Texts.GAZETTEER));
  private final EventLines eventLines = new EventLines(Texts.GAZETTEER, names);
  private final EventDateRules rules = new EventDateRules(Texts.GAZETTEER, names);
  private final EventDateModel model = new EventDateModel(Texts.GAZETTEER);
  private final boolean withRules;

  /**
   * @param withRules true if what the rules say is among the features
   */
  EventDateTask(boolean withRules) {
    this.withRules = withRules;
  }

  LabelledRelease label(AnnotatedRelease release) {
    AnnotatedText annotated = AnnotatedText.of(release.raw());
    LocalDate day = annotated.publishedDay();
    List<EventLines.EventLine> lines = eventLines.find(annotated, day);
    List<Finding<EventDate>> ruled =
        withRules ? rules.find(annotated, lines, day, day).dates() : List.of();
    List<DateCandidate> found = model.find(annotated, lines, ruled, day, day);
    return LabelledByValue.of(
        found.stream().map(DateCandidate::features).toList(),
        found.stream().map(candidate -> candidate.date().value().start().toString()).toList(),
        AnnotationScorer.firstDays(release.gold()));
  }
}
