package gongbo.release;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The seventeen policy fields in the functional classification of the Korean government. */
public enum Topic {
  PUBLIC_SAFETY("공공질서·안전"),
  SCIENCE("과학기술"),
  EDUCATION("교육"),
  TRANSPORT("교통·물류"),
  DEFENCE("국방"),
  AGRICULTURE("농림"),
  CULTURE("문화·체육·관광"),
  HEALTH("보건"),
  WELFARE("사회복지"),
  INDUSTRY("산업·통상·중소기업"),
  ADMINISTRATION("일반공공행정"),
  FINANCE("재정·세제·금융"),
  REGIONAL_DEVELOPMENT("국토·지역개발"),
  COMMUNICATIONS("통신"),
  FOREIGN_AFFAIRS("통일·외교"),
  MARITIME("해양수산"),
  ENVIRONMENT("환경");

  private static final Map<String, Topic> BY_LABEL =
      Stream.of(values()).collect(Collectors.toUnmodifiableMap(Topic::label, Function.identity()));

  private final String label;

  Topic(String label) {
    this.label = label;
  }

  /** Returns the Korean name used in all output, such as {@code 과학기술}. */
  public String label() {
    return label;
  }

  /** Returns the topic with a Korean name. */
  public static Optional<Topic> ofLabel(String label) {
    return Optional.ofNullable(BY_LABEL.get(label));
  }
}
