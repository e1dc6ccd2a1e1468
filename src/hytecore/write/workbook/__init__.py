"""Plan → the workbook that a coordinator fills: the same cells that `hytecore.workbook` reads, made fit to look at."""
