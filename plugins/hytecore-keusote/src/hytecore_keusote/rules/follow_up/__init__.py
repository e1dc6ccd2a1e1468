"""Follow-up: the traffic lights and the reports that the area's plan promises."""
