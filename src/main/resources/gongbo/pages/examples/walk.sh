# Prints the id and title of every release about 수소, a hundred at a time.
next="--data-urlencode q=수소 -d size=100 -d facets=none"
while [ -n "$next" ]; do
  answer=$(curl -sfG http://127.0.0.1:8080/api/v1/search $next) || exit 1
  printf '%s\n' "$answer" | jq -r '.hits[] | .id + "\t" + .title'
  cursor=$(printf '%s' "$answer" | jq -r '.next_cursor // empty')
  next=${cursor:+"-d facets=none -d cursor=$cursor"}
done
