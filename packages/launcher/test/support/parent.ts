import { spawn } from 'node:child_process';

/** A program in npm's place: starts the command it is given, and waits for it. */
const [, , ...command] = process.argv;
const [file = '', ...args] = command;
spawn(file, args, { stdio: 'inherit' }).on('exit', (code) => process.exit(code ?? 1));
