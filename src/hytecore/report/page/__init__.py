"""The report as a page of HTML that needs no other file: to read on a screen or a phone, to print, to hear read."""
