"""PowerPoint presentations: the texts and tables of each slide, with where they lie."""
