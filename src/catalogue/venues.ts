const names = `
arXiv bioRxiv CVPR CVPRW ICCV ICCVW ECCV ECCVW WACV BMVC ACCV NIPS NIPSW NeurIPS ICML ICLR ICLRW AAAI IAAI
IJCAI UAI AISTATS COLT ACML ICDM KDD WWW SIGIR CIKM WSDM RecSys ACL EMNLP NAACL EACL COLING COLM TACL Interspeech
ICASSP ICIP ICPR ICRA IROS RSS CoRL MM ACM~MM MMSys MobiSys MobiCom MobiHoc SenSys IPSN EWSN UbiComp IMWUT
PerCom PerDis WearSys EMDL MobiCASE HotMobile HotEdge HotOS HotCloud SEC EdgeSys SIGCOMM NSDI OSDI SOSP
EuroSys ATC USENIX~ATC FAST ASPLOS ISCA MICRO HPCA PLDI PPoPP CGO PACT IISWC ISPASS SC ICS IPDPS HPDC DAC
DATE ICCAD ASP-DAC FPGA FPL FCCM FPT ISSCC VLSI ISLPED ISCAS CASES CODES LCTES EMSOFT RTSS RTAS MLSys SysML
tinyML TPAMI PAMI TNNLS TIP TCAD TECS TMC TC JSSC JETCAS JMLR TMLR IJCV IEEE ACM CSUR CACM CHI UIST SIGGRAPH
CCS NDSS S&P USENIX~Security IJCNN ICANN GECCO INFOCOM ICDCS ICPP SIGMETRICS VLDB SIGMOD MLHPC Nature Science PNAS
Neurocomputing Neural~Networks Pattern~Recognition Proc.~IEEE Proceedings~of~the~IEEE IEEE~Access IEEE~Micro
`;

const venues = new Map(
  names
    .trim()
    .split(/\s+/)
    .map((name) => name.replaceAll('~', ' '))
    .map((name) => [name.toLowerCase(), name]),
);

// Words that stand for other things where no year is beside them.
const ambiguous = new Set(
  'ACM CASES CODES CHI DATE FAST FPGA IEEE MICRO MM Nature RSS SC Science SEC TC VLSI ICS'.split(
    ' ',
  ),
);

/** The short name of a conference, journal or archive as its community writes it, or nothing for an unknown word. */
export function knownVenue(name: string): string | undefined {
  return venues.get(name.toLowerCase());
}

/** A venue's name that can be distinguished from other words without a year beside it: `CVPR`, not `DATE`. */
export function isClearVenue(name: string): boolean {
  return venues.get(name.toLowerCase()) === name && !ambiguous.has(name);
}
