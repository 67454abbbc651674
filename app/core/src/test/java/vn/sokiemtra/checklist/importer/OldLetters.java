package vn.sokiemtra.checklist.importer;

import java.util.HashMap;
import java.util.Map;

/** Writes Unicode text in the old encodings. Typed from the fonts' tables, apart from what the importer reads with. */
final class OldLetters {

    private static final String TCVN3 = "á¸ àµ ả¶ ã· ạ¹ ă¨ ắ¾ ằ» ẳ¼ ẵ½ ặÆ â© ấÊ ầÇ ẩÈ ẫÉ ậË éÐ èÌ ẻÎ ẽÏ ẹÑ êª ếÕ ềÒ ểÓ ễÔ ệÖ"
            + " íÝ ì× ỉØ ĩÜ ịÞ óã òß ỏá õâ ọä ô« ốè ồå ổæ ỗç ộé ơ¬ ớí ờê ởë ỡì ợî úó ùï ủñ ũò ụô ư\u00ad ứø ừõ ửö ữ÷ ựù"
            + " ýý ỳú ỷû ỹü ỵþ đ® Đ§ Ă¡ Â¢ Ê£ Ô¤ Ơ¥ Ư¦";
    private static final String VNI = "á=aù à=aø ả=aû ã=aõ ạ=aï ă=aê ắ=aé ằ=aè ẳ=aú ẵ=aü ặ=aë â=aâ ấ=aá ầ=aà ẩ=aå ẫ=aã ậ=aä"
            + " é=eù è=eø ẻ=eû ẽ=eõ ẹ=eï ê=eâ ế=eá ề=eà ể=eå ễ=eã ệ=eä í=í ì=ì ỉ=æ ĩ=ó ị=ò ó=où ò=oø ỏ=oû õ=oõ ọ=oï"
            + " ô=oâ ố=oá ồ=oà ổ=oå ỗ=oã ộ=oä ơ=ô ớ=ôù ờ=ôø ở=ôû ỡ=ôõ ợ=ôï ú=uù ù=uø ủ=uû ũ=uõ ụ=uï ư=ö ứ=öù ừ=öø ử=öû"
            + " ữ=öõ ự=öï ý=yù ỳ=yø ỷ=yû ỹ=yõ ỵ=î đ=ñ Á=AÙ À=AØ Ả=AÛ Ã=AÕ Ạ=AÏ Ă=AÊ Ắ=AÉ Ằ=AÈ Ẳ=AÚ Ẵ=AÜ Ặ=AË Â=AÂ Ấ=AÁ"
            + " Ầ=AÀ Ẩ=AÅ Ẫ=AÃ Ậ=AÄ É=EÙ È=EØ Ẻ=EÛ Ẽ=EÕ Ẹ=EÏ Ê=EÂ Ế=EÁ Ề=EÀ Ể=EÅ Ễ=EÃ Ệ=EÄ Í=Í Ì=Ì Ỉ=Æ Ĩ=Ó Ị=Ò Ó=OÙ Ò=OØ"
            + " Ỏ=OÛ Õ=OÕ Ọ=OÏ Ô=OÂ Ố=OÁ Ồ=OÀ Ổ=OÅ Ỗ=OÃ Ộ=OÄ Ơ=Ô Ớ=ÔÙ Ờ=ÔØ Ở=ÔÛ Ỡ=ÔÕ Ợ=ÔÏ Ú=UÙ Ù=UØ Ủ=UÛ Ũ=UÕ Ụ=UÏ Ư=Ö"
            + " Ứ=ÖÙ Ừ=ÖØ Ử=ÖÛ Ữ=ÖÕ Ự=ÖÏ Ý=YÙ Ỳ=YØ Ỷ=YÛ Ỹ=YÕ Ỵ=Î Đ=Ñ";

    private OldLetters() {
    }

    /** TCVN3 has no capitals with a tone: those are lower letters in a font whose name ends in H. */
    static String tcvn3(String text) {
        Map<Character, String> table = new HashMap<>();
        for (String pair : TCVN3.split(" ")) {
            table.put(pair.charAt(0), pair.substring(1));
        }
        return written(text, table);
    }

    static String vni(String text) {
        Map<Character, String> table = new HashMap<>();
        for (String pair : VNI.split(" ")) {
            table.put(pair.charAt(0), pair.substring(2));
        }
        return written(text, table);
    }

    private static String written(String text, Map<Character, String> table) {
        StringBuilder old = new StringBuilder();
        for (char letter : text.toCharArray()) {
            String written = table.get(letter);
            if (written == null && letter > 127) {
                throw new IllegalArgumentException("no letter for " + letter);
            }
            old.append(written == null ? String.valueOf(letter) : written);
        }
        return old.toString();
    }
}
