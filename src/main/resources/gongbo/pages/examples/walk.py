# Prints the id and title of every release about 수소, a hundred at a time.
import json
import urllib.parse
import urllib.request

parameters = {"q": "수소", "size": 100, "facets": "none"}
while parameters:
    address = "http://127.0.0.1:8080/api/v1/search?" + urllib.parse.urlencode(parameters)
    with urllib.request.urlopen(address) as response:
        answer = json.load(response)
    for hit in answer["hits"]:
        print(hit["id"], hit["title"], sep="\t")
    cursor = answer["next_cursor"]
    parameters = {"cursor": cursor, "facets": "none"} if cursor else None
