"""What a grid is: strokes, cells and the words in them."""
