namespace Tallyman.Ledger.Canonical;

/// <summary>Which numbers canonical JSON may hold.</summary>
public enum CanonicalNumbers
{
    /// <summary>Whole numbers within ±(2^53 − 1), written without fraction or exponent: all that an entry may hold.</summary>
    Integers,

    /// <summary>All finite doubles in ECMAScript's shortest form (RFC 8785 section 3.2.2.3): for others' objects only.</summary>
    EcmaScript,
}
