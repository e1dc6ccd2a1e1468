"""Schedules: dates, periods and recurrence in free text."""
