"""Check a plan and put together, for each owner, what there is to ask."""

from collections import defaultdict
from datetime import date

from hytecore import PlanIndex, Settings, check

# Three rules of many, and the day the plan is judged by; without these all rules run, as of today.
settings = Settings(select=("measure-without-owner", "measure-without-schedule", "repeated-measure-differs"))
report = check("examples/keusote-2020/plan.yaml", as_of=date(2020, 9, 28), language="en", settings=settings)

# Silence is not success: the outcomes tell what was looked at, whether or not something was found.
for outcome in report.outcomes:
    print(f"{outcome.code}: {outcome.outcome}, {outcome.findings} findings on {outcome.checked} measures")

plan = report.readings[0].plan
assert plan is not None, "the file could not be read"
index = PlanIndex(plan)
by_owner = defaultdict(list)
for finding in report.findings:
    owners = [actor.name for _, actor in index.actors_of(index.measures[finding.subject.id or ""])]
    for owner in owners or ["(nobody)"]:
        by_owner[owner].append(finding)

# Those with the most to answer first.
for owner in sorted(by_owner, key=lambda owner: (-len(by_owner[owner]), str(owner)))[:4]:
    print(f"\n{owner}")
    for finding in by_owner[owner]:
        print(f"- {finding.title}: {finding.subject.id}")
