/** Words that are written in Vietnamese texts and are no Vietnamese syllables; and beginnings of names from other languages of the country. */
const words = new Set(
  `air album alo axit atlat ban-công ba-lô balo bacteria bank banner bar bazan blog bolt bus bò-bía cabin cafe café camera canh-ke canxi caravan card cargo carton casino catalog
  chat chatbot check check-in clip clo club coban cocktail code cola combo comment container covid cafein data debut deadline demo desktop dollar domain dolomit drone driver
  email ebook ecgonin euro expo facebook fan fanpage fax feed festival file film flycam font form forum gas gara gay game gamer gen golf google gram
  guitar hacker hashtag heroin hotline hotel homestay html icon inbox indicator internet intranet inox jean jeep kali kara karaoke ketamin kiosk kit kg km
  laptop laser led lego link livestream logo logistics login lotus macro mail marathon marketing massage master max media menu meta metro micro mobile
  modem module morphin motel online offline oxy ozon panel panô parabol pano pass password photo photocopy pickup piano pin pixel pizza plastic platform podcast polyme
  poster protein puzzle radar radio rap rave resort robot roaming rock role root router sandwich sauna scan scandal selfie seminar server shipper shop shophouse show showroom
  silic sim skype slide slogan smart smartphone sms snack software solar spa spam sponsor spin stress studio stent startup style supermarket sedan taxi tablet talkshow team teen telex
  test token tivi toilet token top tour trailer trend turbo twitter tycoon upload update url usb vaccine vali vacxin vắc vắcxin video vlog virus visa viber vitamin villa vip voucher
  wap web website webgis wifi windows word world xenon xeton xteroit yoga yen youtube zalo zoom zone xerox xyanua amiăng axetilen benzen caosu etilen gluco hydro nitro nitơ niken oxi parafin photpho xenlulo
  mm cm dm km kg mg ml ha kw kwh mw mhz ghz gb mb tb rpm
  nilon nilong nylon nilông hécta axít ketamine
  stop sđt tp tt bts cctv gps pcr pdf
  đắk đăk lắk lăk đak krông pleiku kbang buk păk kly kar êa ea ia chư ayun mdrắk mdrăk ksor rơ châm siu kpă hmông mông mnông bahnar jrai êđê xơđăng jẻ xtiêng raglai cơtu taôi`.split(
    /\s+/,
  ),
)

/** In small letters and NFC. */
export const isBorrowed = (form: string): boolean => words.has(form)
