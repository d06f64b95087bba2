// Prints the id and title of every release about 수소, a hundred at a time.
let parameters = { q: "수소", size: 100, facets: "none" };
while (parameters) {
  const query = new URLSearchParams(parameters);
  const response = await fetch(`http://127.0.0.1:8080/api/v1/search?${query}`);
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.detail);
  for (const hit of answer.hits) console.log(`${hit.id}\t${hit.title}`);
  const cursor = answer.next_cursor;
  parameters = cursor ? { cursor, facets: "none" } : null;
}
