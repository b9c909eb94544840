import { readFileSync } from 'node:fs';
import { answer } from './answer.ts';
import { Refusal } from './read.ts';

/** `COMMAND [FILE]`: a question from FILE or standard input, its answer on standard output; bad input: one sentence, status 2. */
const main = (command: string | undefined, file: string | undefined): void => {
  try {
    process.stdout.write(`${answer(command, question(file))}\n`);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    process.stderr.write(`${error.message.replace(/\s+/g, ' ')}\n`);
    process.exitCode = 2;
  }
};

const question = (file: string | undefined): string => {
  try {
    return readFileSync(file ?? 0, 'utf8');
  } catch (error) {
    throw new Refusal(
      `the question cannot be read from ${file ?? 'standard input'}: ${error instanceof Error ? error.message : error}`,
    );
  }
};

main(process.argv[2], process.argv[3]);
