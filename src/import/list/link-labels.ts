/** Tell whether a link's text says what kind of thing it leads to, not what it is called: `pdf`, `[Code]`, `official PyTorch code`. */
export function isGenericLabel(label: string): boolean {
  const words = toWords(label);
  if (/^[📄📃📝📑📜📰💻💾🖥🤗🔗🌐🎥📹🎬🏠📦📊📂📁🗂]+$/u.test(label.replace(/\s|\ufe0f/g, '')))
    return true;
  return (
    words.length <= 5 &&
    words.some((it) => core.has(it)) &&
    words.every((it) => core.has(it) || around.has(it))
  );
}

/** Tell whether a link's text is an address. */
export function isAddressLabel(label: string): boolean {
  return /^(?:https?:\/\/|www\.)\S+$/i.test(label);
}

function toWords(label: string): string[] {
  return label
    .slice(0, 80)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

const core = new Set(
  `paper papers pdf pdfs arxiv abs abstract preprint html code codes source github gitlab bitbucket repo repository
  project page website webpage web homepage site home link links here url slides slide ppt pptx video videos youtube
  bilibili talk poster demo demos blog post doc docs documentation intro introduction supplementary supplement supp
  appendix bibtex cite citation dataset datasets model models checkpoint checkpoints weights colab notebook
  openreview acm ieee springer cvf doi scholar huggingface hf implementation zhihu wiki readme stars forks commit
  license licence download official unofficial book books ebook article articles thread tweet app news
  wikipedia kaggle modelscope lecture lectures syllabus assignment assignments homework homeworks lab labs exam exams exercise exercises recitation
  recitations textbook recordings playlist 论文 代码 链接 项目 解读`.split(/\s+/),
);

const around = new Set(
  `the a an and or for of in to with jump click see view read more visit go official unofficial pytorch tensorflow tf keras caffe caffe2 mxnet jax paddle theano
  torch semantic google open access original extended journal conference version v1 v2 pre trained pretrained
  material materials notes projects solutions schedule main full short long author authors last pwc english chinese 1 2 3 4`.split(
    /\s+/,
  ),
);

/** Tell whether a link’s text says that it leads to the paper itself. */
export function isPaperLabel(label: string): boolean {
  if (/^[📄📃📝📑📜📰]\ufe0f?$/u.test(label.trim())) return true;
  return /^(?:the |full |original |conference |journal )?(?:paper|pdf|arxiv|abs|abstract|preprint|doi|openreview|论文)(?: (?:link|pdf|paper|version))?$/i.test(
    label.trim(),
  );
}
