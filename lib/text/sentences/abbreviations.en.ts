// English abbreviations, by the meaning of a full stop after them.
import type { AbbreviationList } from './abbreviation-kind.ts';

export const ABBREVIATIONS: AbbreviationList = {
  before: `
    asst mr mrs ms mmes messrs mlle mme mx Dr Drs Prof Profs Gen Col Lt Sgt Capt Cpl Pvt Pfc Cmdr Cdr Adm Maj Brig Rev
    Revd Fr Hon Sen Sens Rep Reps Gov Govs Pres Supt Insp Det Amb Atty Mgr Msgr Ald Cllr mt mts Ft e.g i.e eg ie viz cf
    vs v approx incl excl esp resp ca feat a.k.a aka c/o w/o P.S P.P.S P.s
    Arch Bp Abp Corr Cst Dir Eng Pte Sec Secy`,
  number: 'nos n° p pp pg pgs vol vols figs ch chap chaps sect eqs refs para ver tel ph ll pt cl eq op',
  word: 'no fig art ref app tab par ext reg ed eds sec est in oz fl mil gal deg sq cu dist div rel',
  name: `
    inc corp co cos per_cent ltd llc L.L.C bros jr sr esq ave blvd fwy st ste rd ln ct pl hwy pkwy rte bldg apt dept depts
    univ assn assoc inst natl intl mfg mgmt govt acct attn misc mtn temp max avg dr prof lt sgt capt gov
    U.S U.S.A U.K E.U U.N U.S.S.R D.C L.A N.Y N.J N.Y.C S.F B.C A.D B.C.E C.E Ph.D M.D B.A B.S M.A M.S M.B.A LL.B J.D
    D.D.S R.N al jan feb Mar apr Jun Jul aug Sep sept oct nov dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun Ala Ariz
    Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky Mass Md Mich Minn Mont Neb Nev Okla Ore Pa Penn Tenn Tex Va Vt Wash
    Wis Wyo Mex Brit Amer`,
  unit: 'min mins ft lb lbs hr hrs secs yr yrs mos wk wks km kg cm mm mi qt bn pts',
  year: '',
  ends: 'etc a.m p.m ibid mph rpm cit',
};
