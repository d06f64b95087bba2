package gongbo.release;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The location of an event: one of the seventeen regions of Korea, abroad, or online. */
public enum Region {
  SEOUL("서울특별시"),
  BUSAN("부산광역시"),
  DAEGU("대구광역시"),
  INCHEON("인천광역시"),
  GWANGJU("광주광역시"),
  DAEJEON("대전광역시"),
  ULSAN("울산광역시"),
  SEJONG("세종특별자치시"),
  GYEONGGI("경기도"),
  GANGWON("강원특별자치도"),
  CHUNGBUK("충청북도"),
  CHUNGNAM("충청남도"),
  JEONBUK("전북특별자치도"),
  JEONNAM("전라남도"),
  GYEONGBUK("경상북도"),
  GYEONGNAM("경상남도"),
  JEJU("제주특별자치도"),
  ABROAD("해외"),
  ONLINE("온라인");

  private static final Map<String, Region> BY_LABEL =
      Stream.of(values()).collect(Collectors.toUnmodifiableMap(Region::label, Function.identity()));

  private final String label;

  Region(String label) {
    this.label = label;
  }

  /** Returns the official Korean name used in all output, such as {@code 제주특별자치도}. */
  public String label() {
    return label;
  }

  /** Returns the region with an official name. */
  public static Optional<Region> ofLabel(String label) {
    return Optional.ofNullable(BY_LABEL.get(label));
  }
}
