package vn.sokiemtra.checklist;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/**
 * The formula of a computed column: {@code (5)-(6)}, {@code (12)/((11)+(12))*100}. A whole number alone in brackets
 * names a column, one without brackets is itself. Computed exactly; only what is displayed is rounded.
 */
public final class Formula {

    private static final Texts TEXTS = Texts.beside(Formula.class);
    /** A fraction that does not end is given with so many digits; one that ends within them is exact. */
    private static final MathContext DIGITS = new MathContext(34, RoundingMode.HALF_UP);

    private final String text;
    private final Node root;

    private Formula(String text, Node root) {
        this.text = text;
        this.root = root;
    }

    /** @throws Problem {@code SKT-FORMULA-WRONG} */
    public static Formula parse(String text) {
        Parser parser = new Parser(text.replace(" ", ""));
        Node root = parser.sum();
        if (root == null || !parser.atEnd()) {
            throw new Problem(TEXTS, "SKT-FORMULA-WRONG", text);
        }
        return new Formula(text, root);
    }

    /** The columns it reads, in order. */
    public Set<Integer> columns() {
        Set<Integer> columns = new TreeSet<>();
        collect(root, columns);
        return columns;
    }

    /**
     * @param cells the number in a column; null where it is blank or no number
     * @return null where a number is missing or the divisor is 0: undefined, shown as –
     */
    public @Nullable BigDecimal value(IntFunction<@Nullable BigDecimal> cells) {
        Fraction fraction = evaluate(root, cells);
        return fraction == null ? null : fraction.decimal();
    }

    /** As people write it: {@code (12) : [(11) + (12)] × 100}. */
    public String shown() {
        return shown(root, 0);
    }

    @Override
    public String toString() {
        return text;
    }

    private sealed interface Node {
    }

    private record Column(int col) implements Node {
    }

    private record Constant(BigDecimal value) implements Node {
    }

    private record Operation(char sign, Node left, Node right) implements Node {
    }

    private record Fraction(BigInteger top, BigInteger bottom) {

        static Fraction of(BigDecimal value) {
            return value.scale() > 0
                    ? new Fraction(value.unscaledValue(), BigInteger.TEN.pow(value.scale()))
                    : new Fraction(value.toBigIntegerExact(), BigInteger.ONE);
        }

        Fraction plus(Fraction other) {
            return new Fraction(top.multiply(other.bottom).add(other.top.multiply(bottom)), bottom.multiply(
                    other.bottom));
        }

        Fraction times(Fraction other) {
            return new Fraction(top.multiply(other.top), bottom.multiply(other.bottom));
        }

        Fraction negated() {
            return new Fraction(top.negate(), bottom);
        }

        Fraction inverted() {
            return new Fraction(bottom, top);
        }

        BigDecimal decimal() {
            BigDecimal value = new BigDecimal(top).divide(new BigDecimal(bottom), DIGITS);
            return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        }
    }

    private static @Nullable Fraction evaluate(Node node, IntFunction<@Nullable BigDecimal> cells) {
        return switch (node) {
            case Constant constant -> Fraction.of(constant.value);
            case Column column -> {
                BigDecimal value = cells.apply(column.col);
                yield value == null ? null : Fraction.of(value);
            }
            case Operation operation -> {
                Fraction left = evaluate(operation.left, cells);
                Fraction right = evaluate(operation.right, cells);
                if (left == null || right == null || operation.sign == '/' && right.top.signum() == 0) {
                    yield null;
                }
                yield switch (operation.sign) {
                    case '+' -> left.plus(right);
                    case '-' -> left.plus(right.negated());
                    case '*' -> left.times(right);
                    default -> left.times(right.inverted());
                };
            }
        };
    }

    private static void collect(Node node, Set<Integer> columns) {
        if (node instanceof Column column) {
            columns.add(column.col);
        } else if (node instanceof Operation operation) {
            collect(operation.left, columns);
            collect(operation.right, columns);
        }
    }

    private static String shown(Node node, int outer) {
        return switch (node) {
            case Column column -> "(" + column.col + ")";
            case Constant constant -> constant.value.toPlainString().replace('.', ',');
            case Operation operation -> {
                int level = operation.sign == '+' || operation.sign == '-' ? 1 : 2;
                String sign = switch (operation.sign) {
                    case '-' -> "\u2212";
                    case '*' -> "×";
                    case '/' -> ":";
                    default -> "+";
                };
                // The right side of − and : binds tighter: a − (b + c).
                String inner = shown(operation.left, level) + " " + sign + " " + shown(operation.right, level + 1);
                yield level < outer ? "[" + inner + "]" : inner;
            }
        };
    }

    /** Recursive descent; every method returns null where the text does not go on as it must. */
    private static final class Parser {

        private final String text;
        private int at;

        Parser(String text) {
            this.text = text;
        }

        boolean atEnd() {
            return at == text.length();
        }

        @Nullable
        Node sum() {
            Node left = product();
            while (left != null && (next('+') || next('-'))) {
                char sign = text.charAt(at++);
                Node right = product();
                left = right == null ? null : new Operation(sign, left, right);
            }
            return left;
        }

        private @Nullable Node product() {
            Node left = factor();
            while (left != null && (next('*') || next('/'))) {
                char sign = text.charAt(at++);
                Node right = factor();
                left = right == null ? null : new Operation(sign, left, right);
            }
            return left;
        }

        private @Nullable Node factor() {
            if (!next('(')) {
                String digits = digits();
                return digits.isEmpty() ? null : new Constant(new BigDecimal(digits));
            }
            int open = at++;
            String digits = digits();
            if (!digits.isEmpty() && next(')')) {
                at++;
                return digits.length() <= 3 ? new Column(Integer.parseInt(digits)) : null;
            }
            at = open + 1;
            Node inner = sum();
            if (inner == null || !next(')')) {
                return null;
            }
            at++;
            return inner;
        }

        private boolean next(char sign) {
            return at < text.length() && text.charAt(at) == sign;
        }

        private String digits() {
            int from = at;
            while (at < text.length() && Character.isDigit(text.charAt(at))) {
                at++;
            }
            return text.substring(from, at);
        }
    }
}
