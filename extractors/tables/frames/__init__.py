"""Which drawn lines frame one table: `strokes → frames → stacks of frames`."""
