"""Where documents come from: folders, the web, what is known already."""
