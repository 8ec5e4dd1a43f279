"""What can be done: the only room that joins the kaders, the vault, the gate and the documents."""
