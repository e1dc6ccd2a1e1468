"""Look around in a plan: by look-ups of the index, and in the graph."""

import networkx

from hytecore import PlanIndex, load

plan = load("examples/minimal/plan.yaml").plan
assert plan is not None, "the file could not be read"
index = PlanIndex(plan)

# The index answers the usual questions, in both directions.
print("Goals without a measure:", [goal.id for goal in plan.goals if goal.id not in index.reached_goals])
for actor in plan.actors:
    print(actor.name)
    for measure in index.measures_with(actor):
        print("-", measure.title, [role for role, other in index.actors_of(measure) if other is actor])

# The graph answers all others. Nodes are `kind:id`, edges point from who refers to what is referred to.
graph = index.graph()
print("The graph:", graph.number_of_nodes(), "nodes,", graph.number_of_edges(), "edges")

# What hangs on the department of education, directly or through something else?
for node in sorted(networkx.ancestors(graph, "actor:sivistys")):
    print("It hangs on them:", node)

# In which ways does the sports club take part in the goal?
for path in sorted(networkx.all_simple_paths(graph.to_undirected(), "actor:seura", "goal:nuoret-liikkuvat", cutoff=2)):
    print("Its part in the goal:", " – ".join(path))
