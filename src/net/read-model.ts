import { z } from 'zod';
import { cardLicence, noLicence } from '../catalogue/upkeep/licences.ts';
import { type ObservedModel, observedModelSchema } from '../schema/observed.ts';
import { askPatiently, limitOf, NoReply, type Reply, requestAll } from './http.ts';
import { tellWaits, type WaitHearer } from './tell-waits.ts';

/** Why Hugging Face says nothing of a model; `isSilence` where nobody answered at all. */
export class NoModelAnswer extends Error {
  isSilence: boolean;
  constructor(message: string, isSilence = false) {
    super(message);
    this.isSilence = isSilence;
  }
}

type HubOptions = {
  /** `https://huggingface.co` */
  base: string;
  /** Milliseconds for one answer. */
  timeout: number;
  retries: number;
  /** Milliseconds before the first further try. */
  backOff: number;
  signal: AbortSignal;
  onWait?: WaitHearer;
};

/** Ask Hugging Face for the licence on a model's card (https://huggingface.co/docs/hub/api); throws `NoModelAnswer`. */
export async function readModel(
  name: string,
  today: string,
  options: HubOptions,
): Promise<ObservedModel> {
  const url = new URL(`${options.base.replace(/\/$/, '')}/api/models/${name}`);
  const { status, text } = await ask(url, options);
  if (status === 401 || status === 403 || status === 404)
    throw new NoModelAnswer('Hugging Face shows no such model: it was removed, renamed or closed');
  if (status !== 200) throw new NoModelAnswer(`Hugging Face answers with status ${status}`);
  const answer = modelAnswer.safeParse(parseJson(text));
  if (!answer.success)
    throw new NoModelAnswer('Hugging Face’s answer has another form than expected');
  const { id, tags = [], cardData } = answer.data;
  const tag = tags.find((it) => it.startsWith('license:'))?.slice('license:'.length);
  const [license = tag] = [cardData?.license ?? []].flat();
  const isRenamed = id.toLowerCase() !== name.toLowerCase();
  const seen = observedModelSchema.safeParse({
    checked: today,
    license:
      license === undefined ? noLicence : cardLicence(license, cardData?.license_name ?? undefined),
    ...(isRenamed && { renamed: id }),
  });
  if (!seen.success)
    throw new NoModelAnswer('Hugging Face’s answer holds a value that cannot be right');
  return seen.data;
}

const modelAnswer = z.object({
  id: z.string(),
  tags: z.optional(z.array(z.string())),
  cardData: z.nullish(
    z.object({
      license: z.nullish(z.union([z.string(), z.array(z.string())])),
      license_name: z.nullish(z.string()),
    }),
  ),
});

async function ask(
  url: URL,
  { timeout, signal, retries, backOff, onWait }: HubOptions,
): Promise<Pick<Reply, 'status' | 'text'>> {
  const how = { headers: { accept: 'application/json' }, timeout, largest: 8_000_000, signal };
  try {
    const once = () => requestAll(url, how, ({ origin }) => origin === url.origin);
    const { reply } = await askPatiently(once, {
      ...{ retries, backOff, signal, onWait: tellWaits(url.host, onWait) },
      isPassing: (it) => it.status >= 500 || limitOf(it).isReached,
      isFinal: ({ code }) => code === 'TOO_LARGE',
    });
    return reply;
  } catch (error) {
    if (!(error instanceof NoReply)) throw error;
    throw new NoModelAnswer(`${url.host} gives no answer (${error.code})`, true);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
