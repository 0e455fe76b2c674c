import { CannotRun } from './cannot-run.ts';

/** Write to the output and wait until it is written. A reader who has seen enough (`| head`) is no fault; a full disk is. */
export async function print(text: string): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      process.stdout.once('error', reject);
      process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
    });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code !== 'EPIPE') throw new CannotRun(`Can not write the output: ${message}.`);
  }
}
