"""Tables that no line frames: `page → printed lines → blocks of lines in columns → grids`."""
