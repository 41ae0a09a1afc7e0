import type { Catalog } from "../messages.ts";

/** Turkish. */
export const tr: Catalog = {
  locale: "tr",
  heading: "Şifre değiştirme",
  currentPassword: "Mevcut şifre",
  newPassword: "Yeni şifre",
  confirmPassword: "Yeni şifre (tekrar)",
  guidance: "Birbiriyle ilgisiz birkaç kelimeyi hatırlamak kolay, tahmin etmek zordur.",
  showPassword: "Şifreyi göster",
  hidePassword: "Şifreyi gizle",
  passwordShown: "Şifreniz görünüyor.",
  passwordHidden: "Şifreniz gizli.",
  capsLock: "Caps Lock açık.",
  unusualCharacters: "Şifredeki bazı karakterler her klavyede bulunmaz.",
  met: "karşılandı",
  unmet: "henüz karşılanmadı",
  progress: {
    one: "{total} kuraldan {count} tanesi karşılandı",
    other: "{total} kuraldan {count} tanesi karşılandı",
  },
  strength: "Şifre gücü",
  strengthLevels: ["Çok zayıf", "Zayıf", "Orta", "İyi", "Güçlü"],
  signOutOthers: "Diğer cihazlarda oturumu kapat",
  signOutOthersHint: "Mevcut şifrenizi başka birinin bildiğini düşünüyorsanız önerilir.",
  captcha: "Güvenlik doğrulaması",
  captchaLoading: "Güvenlik doğrulaması yükleniyor…",
  captchaExpired: "Güvenlik doğrulamasının süresi doldu. Lütfen yeniden tamamlayın.",
  submit: "Şifreyi değiştir",
  submitting: "Şifre değiştiriliyor…",
  tryAgain: "Tekrar dene",
  tryAgainIn: "{wait} sonra tekrar dene",
  waitIsOver: "Artık tekrar deneyebilirsiniz.",
  faults: { one: "{count} alanı kontrol edin", other: "{count} alanı kontrol edin" },
  successTitle: "Şifreniz değiştirildi",
  successText: "Bir sonraki oturum açışınızda yeni şifrenizi kullanın.",
  othersSignedOut: "Diğer cihazlarınızdaki oturumlar kapatıldı.",
  sessionRenewed: {
    title: "Yeniden oturum açtınız",
    text: "Şifreniz henüz değiştirilmedi. Yazdıklarınız formda duruyor; formu bir kez daha gönderin.",
  },
  probablyChanged: {
    title: "Şifreniz büyük olasılıkla değişti",
    text: "Önceki deneme başarılı olmuş görünüyor: Mevcut şifre olarak yazdığınız şifre artık geçerli değil. Emin olmak için yeni şifrenizle oturum açın.",
  },
  unavailable: {
    title: "Değiştirilecek bir şifre yok",
    text: "Bu sitede başka bir hizmet üzerinden oturum açıyorsunuz. Şifrenizi o hizmette değiştirebilirsiniz.",
  },
  // The rules take letters of ASCII only: ç, ğ, ı, İ, ö, ş and ü are none.
  characters: {
    upper: "büyük harfler (A–Z)",
    lower: "küçük harfler (a–z)",
    digit: "rakamlar",
    special: "semboller ve boşluk",
    "ascii-printable": "İngiliz alfabesindeki harfler, rakamlar ve semboller",
    unicode: "her türlü karakter",
  },
  requirements: {
    min_length: { one: "En az {count} karakter", other: "En az {count} karakter" },
    max_length: { one: "En fazla {count} karakter", other: "En fazla {count} karakter" },
    upper: "Bir büyük harf (A–Z)",
    lower: "Bir küçük harf (a–z)",
    digit: "Bir rakam",
    special: "Bir sembol veya boşluk",
    any_of: "Şunlardan biri: {list}",
    allowed: "Yalnızca şunlar: {list}",
    max_consecutive: {
      one: "Art arda iki kez aynı karakter olmamalı",
      other: "Aynı karakter art arda en fazla {count} kez",
    },
    not_common: "Yaygın kullanılan bir şifre olmamalı",
    not_context_word: "Adınız veya bu sitenin adı olmamalı",
    not_current: "Mevcut şifrenizden farklı olmalı",
  },
  issues: {
    current_password_required: "Mevcut şifrenizi girin.",
    new_password_required: "Yeni bir şifre girin.",
    confirm_password_required: "Yeni şifreyi bir kez daha girin.",
    confirm_password_mismatch: "Yeni şifreler eşleşmiyor. Her iki alana da aynı şifreyi yazın.",
    min_length: { one: "En az {count} karakter kullanın.", other: "En az {count} karakter kullanın." },
    max_length: { one: "En fazla {count} karakter kullanın.", other: "En fazla {count} karakter kullanın." },
    upper: "Bir büyük harf (A–Z) ekleyin.",
    lower: "Bir küçük harf (a–z) ekleyin.",
    digit: "Bir rakam ekleyin.",
    special: "Bir sembol veya boşluk ekleyin.",
    any_of: "Şunlardan birini ekleyin: {list}.",
    allowed: "Yalnızca şunları kullanın: {list}.",
    max_consecutive: {
      one: "Aynı karakteri art arda iki kez kullanmayın.",
      other: "Aynı karakteri art arda {count} defadan fazla kullanmayın.",
    },
    not_common: "Bu şifreyi çok sayıda kişi kullanıyor; bu yüzden ilk denenenler arasındadır. Başka bir şifre seçin.",
    not_context_word: "Adınız ve bu sitenin adı ilk denenenler arasındadır. Başka bir şifre seçin.",
    not_current: "Mevcut şifrenizden farklı bir şifre seçin.",
  },
  errors: {
    current_password_incorrect: {
      title: "Mevcut şifre yanlış",
      text: "Girdiğiniz mevcut şifre doğru değil. Kontrol edip tekrar deneyin.",
    },
    new_password_rejected: {
      title: "Yeni şifre kabul edilmedi",
      text: "Bu şifre sitenin kurallarına uymuyor veya kolayca tahmin edilebilir. Daha uzun ve daha az yaygın bir şifre seçin.",
    },
    new_password_reused: {
      title: "Bu şifreyi daha önce kullandınız",
      text: "Bu şifre, daha önce kullandığınız bir şifreye çok benziyor. Burada hiç kullanmadığınız bir şifre seçin.",
    },
    new_password_compromised: {
      title: "Saldırganlar bu şifreyi biliyor",
      text: "Bu şifre başka bir yerdeki veri sızıntısında ortaya çıktı; başkaları deneyebilir. Farklı bir şifre seçin.",
    },
    captcha_required: {
      title: "İnsan olduğunuzu doğrulayın",
      text: "Lütfen güvenlik doğrulamasını tamamlayıp tekrar deneyin. Yazdıklarınız formda duruyor.",
    },
    captcha_rejected: {
      title: "Güvenlik doğrulaması başarısız oldu",
      text: "Lütfen güvenlik doğrulamasını bir kez daha tamamlayıp tekrar deneyin. Yazdıklarınız formda duruyor.",
    },
    captcha_unavailable: {
      title: "Güvenlik doğrulaması yüklenemedi",
      text: "Bir içerik engelleyici veya ağ, güvenlik doğrulamasını engelliyor olabilir. İzin verin veya bağlantınızı kontrol edip tekrar deneyin.",
    },
    session_expired: {
      title: "Oturumunuz sona erdi",
      text: "Şifreniz değiştirilmedi. Yeniden oturum açıp şifrenizi değiştirin.",
    },
    account_locked: {
      title: "Hesabınız şimdilik kilitli",
      text: "Çok fazla başarısız deneme yapıldı. Bir süre bekleyip tekrar deneyin veya sitenin destek ekibinden hesabınızın kilidini açmasını isteyin.",
      textWithWait: "Çok fazla başarısız deneme yapıldı. {wait} sonra, {time} itibarıyla tekrar deneyebilirsiniz.",
    },
    account_blocked: {
      title: "Hesabınız engellendi",
      text: "Bu hesabın şifresi değiştirilemiyor. Lütfen sitenin destek ekibine başvurun.",
    },
    rate_limited: {
      title: "Çok fazla deneme yapıldı",
      text: "Biraz bekleyip tekrar deneyin. Yazdıklarınız formda duruyor.",
      textWithWait: "{wait} sonra tekrar deneyebilirsiniz. Yazdıklarınız formda duruyor.",
    },
    misconfigured: {
      title: "Şu anda burada şifre değiştirilemiyor",
      text: "Bu sitede bir ayar hatası var. Şifreniz değiştirilmedi. Lütfen sitenin destek ekibine başvurun.",
    },
    provider_unavailable: {
      title: "Hizmet şu anda kullanılamıyor",
      text: "Şifreniz değiştirilmedi. Birkaç dakika sonra tekrar deneyin. Yazdıklarınız formda duruyor.",
    },
    offline: {
      title: "Çevrimdışısınız",
      text: "Hiçbir şey gönderilmedi. İnternete bağlanıp tekrar deneyin. Yazdıklarınız formda duruyor.",
    },
    outcome_unknown: {
      title: "Değişikliği doğrulayamadık",
      text: "Yanıt bize ulaşmadı, bu nedenle yeni şifreniz şimdiden geçerli olabilir. Önce yeni şifreyle oturum açmayı deneyin; olmazsa eski şifreniz hâlâ geçerlidir.",
    },
    unexpected_response: {
      title: "Değişiklik kabul edilmedi",
      text: "Hizmet, değişikliği bilmediğimiz bir nedenle reddetti. Mevcut şifrenizi kontrol edip farklı bir yeni şifre seçin veya sitenin destek ekibine başvurun.",
    },
    aborted: {
      title: "Değişiklik yarıda kesildi",
      text: "İşlem, yanıt gelmeden durduruldu. Mevcut şifreniz artık çalışmıyorsa yeni şifreniz geçerlidir.",
    },
  },
  providers: {
    loginradius: {
      1130: "Hesabınız için oturum açma devre dışı bırakılmış. Lütfen sitenin destek ekibine başvurun.",
      1132: "Çok fazla başarısız deneme yapıldı. Güvenlik doğrulamasını tamamlayıp tekrar deneyin.",
      1148: "Çok fazla başarısız deneme yapıldı. Hesabınızın kilidini açmak için oturumu kapatıp yeniden açın ve güvenlik sorunuzu yanıtlayın.",
      1165: "Olağan dışı bir durum fark edildi. Hesabınızı güvene almak için oturumu kapatıp yeniden açın ve güvenlik sorunuzu yanıtlayın.",
      1166: "Olağan dışı bir durum fark edildi. E-posta adresinize bir kod gönderildi: Oturumu kapatıp bu kodla yeniden açın.",
      1167: "Olağan dışı bir durum fark edildi. Telefonunuza bir kod gönderildi: Oturumu kapatıp bu kodla yeniden açın.",
      1198: "Çok fazla başarısız deneme yapıldığı için hesabınız kilitlendi. {wait} sonra, {time} itibarıyla tekrar deneyebilirsiniz.",
      1216: "Bu şifre kolayca tahmin edilebilir: Yaygın, sözlükte geçen veya kişisel bilgilerinize benzeyen bir şifre. Başka bir şifre seçin.",
      1264: "Çok fazla başarısız deneme yapıldı. Hesabınızın kilidini açmak için oturumu kapatıp yeniden açın.",
      1286: "Bu sitede şifreyle oturum açılmıyor; bu nedenle değiştirilecek bir şifre yok.",
      1315: "Bu şifre başka bir sitenin veri sızıntısında bulundu; başkaları deneyebilir. Farklı bir şifre seçin.",
    },
    leadsquared: {
      wrong_region:
        "Bu site, hesabınızı yanlış sunucuda arıyor. Şifreniz değiştirilmedi. Lütfen durumu sitenin destek ekibine bildirin.",
      auth_key_expired:
        "Güvenliğiniz için oturumlar birkaç saat sonra sona erer. Şifreniz değiştirilmedi. Yeniden oturum açıp şifrenizi değiştirin.",
      rate_window:
        "Bu siteyi şu anda çok sayıda kişi kullanıyor. {wait} sonra tekrar deneyebilirsiniz. Yazdıklarınız formda duruyor.",
    },
  },
};
