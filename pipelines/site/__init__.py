"""Pages for people: a self-contained, offline site of what a database holds, each number down to its ink."""
