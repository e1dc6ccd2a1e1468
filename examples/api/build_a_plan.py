"""Build a plan in a program, save it, load it again and check it."""

import tempfile
from datetime import date
from pathlib import Path

from hytecore import Duration, Plan, Settings, When, check, load, save
from hytecore.model.actor import Actor
from hytecore.model.goal import Goal
from hytecore.model.indicator import DataSource, Indicator, IndicatorUse, Point
from hytecore.model.measure import Measure, Responsibility

# Entities refer to each other by id, as in a plan file.
sports, club = Actor(id="sports", name="Sports services", kind="unit"), Actor(id="club", name="Swimmers", kind="ngo")
register = DataSource(name="School sports register")
share = Indicator(
    id="share", name="Pupils who can swim", unit="percent", source=register, updated=Duration.parse("P1Y")
)
now, then = Point(value=68, at=When.parse("2025")), Point(value=80, at=When.parse("2028"))
use = IndicatorUse(indicator="share", baseline=now, target=then)
goal = Goal(id="swim", title="80 % of pupils can swim in 2028", owner="sports", indicators=(use,))
roles = (Responsibility(actor="sports", role="lead"), Responsibility(actor="club", role="partner"))
# The measure has no schedule: that is what the check will find.
taught = (IndicatorUse(indicator="share"),)
lessons = Measure(id="lessons", title="Swimming lessons", goals=("swim",), responsibilities=roles, indicators=taught)
plan = Plan(id="pool", title="Pool", actors=(sports, club), goals=(goal,), measures=(lessons,), indicators=(share,))

with tempfile.TemporaryDirectory() as folder:
    path = Path(folder) / "plan.yaml"
    save(plan, path)
    # Nothing is lost on the way: the plan that is read equals the one that was built.
    print("the same after saving and loading:", load(path).plan == plan)
    # No packs: only the rules of the core.
    report = check(path, as_of=date(2026, 6, 1), language="en", settings=Settings(packs=()))

for finding in report.findings:
    print(finding.severity, finding.code, finding.message)
print("exit status", report.exit_status)
