@rem What "exec" is in the scripts of package.json where the shell is Windows's: the command itself. In sh it makes npm's signals reach it.
@%*
