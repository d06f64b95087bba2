#!/usr/bin/env bash
# Library: org.apache.lucene:lucene-analysis-nori 10.5.0 (KoreanAnalyzer as it comes).
#
# Names and nouns that end with the letters of a particle or an ending lose these letters, although
# the dictionary of nori lists them, and although they are the whole text:
#   우크라이나 (Ukraine) gives 우크라, 비만 (obesity) gives 비 (rain), 남해 (South Sea) gives 남 (man,
#   south), 하남 (a city) gives 하, 만족도 (satisfaction rating) gives 만족.
# The same name may be whole in one text and cut in another: 한은 (Bank of Korea) alone stays 한은,
# but 한은 총재 (its governor) gives 한 and 총재. A search for 비만 so finds all releases about rain
# and none that was indexed as 비만; a test with one word per text does not notice.
#
# One would expect a listed noun to win over noun and particle where nothing follows it. The costs of
# the dictionary come from sentences, in which the reading with a particle is frequent.
#
# Output: each text with its terms. Exits with 1 when they are other than said here.
# Needs a JDK of 21 or newer and Maven: JAVA_HOME=… findings/nori-names-like-particles.sh
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
java_home=${JAVA_HOME:?"set JAVA_HOME to a JDK of 21 or newer"}

cat > pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.apache.lucene</groupId>
      <artifactId>lucene-analysis-nori</artifactId>
      <version>10.5.0</version>
    </dependency>
  </dependencies>
</project>
POM
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies \
  -DoutputDirectory=lib

cat > Terms.java <<'JAVA'
import java.util.StringJoiner;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ko.KoreanAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

class Terms {
  public static void main(String[] texts) throws Exception {
    try (KoreanAnalyzer analyzer = new KoreanAnalyzer()) {
      for (String text : texts) {
        StringJoiner terms = new StringJoiner(" ");
        try (TokenStream stream = analyzer.tokenStream("text", text)) {
          CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
          stream.reset();
          while (stream.incrementToken()) {
            terms.add(term.toString());
          }
          stream.end();
        }
        System.out.println(text + ": " + terms);
      }
    }
  }
}
JAVA

export LC_ALL=C.UTF-8
"$java_home/bin/java" -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'lib/*' Terms.java \
  우크라이나 비만 남해 하남 만족도 한은 '한은 총재' 2> log | tee seen

diff - seen <<'SAID'
우크라이나: 우크라
비만: 비
남해: 남
하남: 하
만족도: 만족
한은: 한은
한은 총재: 한 총재
SAID
echo "as described"
