"""Letters: what each organisation should mend, on a page of its own that can be sent to it."""
