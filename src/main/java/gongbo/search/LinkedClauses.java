package gongbo.search;

import gongbo.search.QueryEntityLinker.LinkedWords;
import java.util.List;

/**
 * The clauses of a query with the entities that their words name.
 *
 * @param clauses the clauses
 * @param linked the words among them
 */
record LinkedClauses(List<QueryClause> clauses, LinkedWords linked) {
  LinkedClauses {
    clauses = List.copyOf(clauses);
  }
}
