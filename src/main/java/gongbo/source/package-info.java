/**
 * Reads releases from files of many formats.
 *
 * <p>Takes paths, gives a stream of {@link gongbo.source.ReadResult}s: a release, or a refusal with
 * its reason. Imports release, config, korean for the folding of text, and one library for each
 * format that needs one; does not know Lucene.
 *
 * <p>Start with {@link gongbo.source.ReleaseReader}. {@code SourceWalk} visits folders and
 * archives; {@code SourceFormat} detects the format of a file by its first bytes and its name, and
 * lists the reader of each. A new format is one class and one line. The class reads a file and sets
 * the fields of a release:
 *
 * <pre>
 * final class LetterReader {
 *   static ReleaseFields read(SourceFile file) throws IOException, RefusedInput {
 *     String[] parts = file.text().split("\n", 2);
 *     return new ReleaseFields().put(SourceField.TITLE, parts[0]).put(SourceField.BODY, parts[1]);
 *   }
 * }
 * </pre>
 *
 * <p>and the line is in {@code SourceFormat}:
 *
 * <pre>
 * LETTER(FormatReader.ofOne(LetterReader::read), Signature.NONE, ".letter"),
 * </pre>
 *
 * <p>The reader of a file with several releases returns a {@code FormatReader.Releases}, like
 * {@code JsonLinesReader}.
 *
 * <p>{@link gongbo.download.PressReleaseDownloader} downloads the answers of korea.kr's open API,
 * which are files like any other from then on.
 *
 * <p>{@code ReleaseFields} validates every field. {@code BodyText} separates the text from
 * everything else: markup ({@code MarkupText}), the head of the printed sheet ({@code
 * ReleaseSheet}), the table of contacts ({@code ContactTable}) and the list of attachments ({@code
 * AttachmentList}). {@code HtmlPage} finds the release in a saved page by its {@code MainContent};
 * {@code CopiedPage} finds it in the text of a copied page. Both know the {@code Boilerplate} of
 * sites and the words of {@code HeaderLabel}. The body is a list of lines from there to its
 * paragraphs.
 *
 * <p>{@link gongbo.source.OutlineParser} parses a body into paragraphs: {@code RepeatedTitle}
 * removes the title from its beginning, {@code OutlineLine} distinguishes markers from similar
 * signs.
 */
@NullMarked
package gongbo.source;

import org.jspecify.annotations.NullMarked;
